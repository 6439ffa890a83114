import { ThankYouElement } from './element.ts';

if (!customElements.get('callback-thank-you')) customElements.define('callback-thank-you', ThankYouElement);
