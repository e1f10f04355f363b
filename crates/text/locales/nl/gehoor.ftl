# De opdrachtregel.
gehoor-term-calendar = Er is geen kalender '{ $found }'. Kies uit { $known }.
gehoor-no-procedure = Hier is geen procedure gevonden. Geef een map met een procedure.yaml, of een map met zulke mappen.
gehoor-check-ok = { $path }: in orde ({ $notes } { $notes ->
    [one] opmerking
   *[other] opmerkingen
  })
gehoor-check-failed = { $path }: { $errors } { $errors ->
    [one] fout
   *[other] fouten
  }, { $notes } { $notes ->
    [one] opmerking
   *[other] opmerkingen
  }
gehoor-clauses-total = { $explained } van { $total } clausules verklaard
gehoor-clause-rule = regel: { $place }
gehoor-clause-shown = getoond: { $place }
gehoor-clause-human = aan een mens gelaten: { $place }
gehoor-clause-choice = keuze: { $place }
gehoor-clause-nowhere = NERGENS
gehoor-scenarios = { $total } scenario's, { $failed } niet geslaagd
gehoor-scenario-failed = Niet geslaagd: { $title }
