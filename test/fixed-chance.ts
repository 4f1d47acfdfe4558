import fc from 'fast-check'

/** Properties are tried with the same examples in every run: what fails, fails again. `POLKU_FUZZ_SEED=7` tries others. */
fc.configureGlobal({ seed: Number(process.env.POLKU_FUZZ_SEED ?? 1) })
