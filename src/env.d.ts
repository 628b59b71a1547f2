/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    ledger: import("./layouts/ledger.ts").Ledger;
  }
}
