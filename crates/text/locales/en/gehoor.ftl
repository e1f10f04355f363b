# The command line.
gehoor-term-calendar = There is no calendar '{ $found }'. Choose from { $known }.
gehoor-no-procedure = No procedure was found here. Give a folder with a procedure.yaml, or a folder of such folders.
gehoor-check-ok = { $path }: in order ({ $notes } { $notes ->
    [one] note
   *[other] notes
  })
gehoor-check-failed = { $path }: { $errors } { $errors ->
    [one] error
   *[other] errors
  }, { $notes } { $notes ->
    [one] note
   *[other] notes
  }
gehoor-clauses-total = { $explained } of { $total } clauses explained
gehoor-clause-rule = rule: { $place }
gehoor-clause-shown = shown: { $place }
gehoor-clause-human = left to a human being: { $place }
gehoor-clause-choice = choice: { $place }
gehoor-clause-nowhere = NOWHERE
gehoor-scenarios = { $total } scenarios, { $failed } failed
gehoor-scenario-failed = Failed: { $title }
