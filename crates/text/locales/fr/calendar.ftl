# Les délais, les jours fériés, et pourquoi un jour est le dernier jour.
calendar-name = « { $nl } »
calendar-number = { $count ->
    [1] un
    [2] deux
    [3] trois
    [4] quatre
    [5] cinq
    [6] six
    [7] sept
    [8] huit
    [9] neuf
    [10] dix
    [11] onze
    [12] douze
   *[other] { $count }
}
calendar-length-calendar-days = { $number } { $count ->
    [one] jour calendaire
   *[other] jours calendaires
}
calendar-length-working-days = { $number } { $count ->
    [one] jour ouvrable
   *[other] jours ouvrables
}
# Le nombre 'un' en toutes lettres prend le genre de la semaine.
calendar-length-weeks = { $number ->
    [un] une
   *[other] { $number }
} { $count ->
    [one] semaine
   *[other] semaines
}
calendar-length-months = { $number } mois
calendar-length-years = { $number } { $count ->
    [one] an
   *[other] ans
}
# Le calcul : une seule phrase, avec un point-virgule entre les étapes.
calendar-because = { $sentence }.
calendar-because-nothing = Il n'y a pas de calcul.
calendar-then = { $before } ; { $part }
calendar-opening-date = Le { $weekday ->
    [1] lundi
    [2] mardi
    [3] mercredi
    [4] jeudi
    [5] vendredi
    [6] samedi
   *[7] dimanche
} { $day ->
    [1] 1er
   *[other] { $day }
} { $month } { $year }
calendar-start-day-after = { $event } compte comme jour 0
calendar-start-same-day = { $event } compte comme jour 1
calendar-first-day = le premier jour qui compte est le { $date }
calendar-added = { $length } plus tard, on arrive au { $date }
calendar-added-same-day = si l'on compte { $length }, le dernier jour est le { $date }
calendar-clipped = il n'y a pas de { $wanted } { $month } { $year }, donc c'est le dernier jour de ce mois qui compte
calendar-day-before = le délai court jusqu'à la veille, ce jour compris : c'est le { $date }
calendar-earlier = si l'on compte jusqu'à la veille du jour qui a le même numéro, on arrive au { $other } ; c'est le plus tôt des deux qui compte, donc le { $date }
calendar-earlier-same = si l'on compte jusqu'à la veille du jour qui a le même numéro, on arrive au même jour
calendar-working-days = { $length } plus tard, on arrive au { $date }
calendar-working-days-same-day = si l'on compte { $length }, le dernier jour est le { $date }
calendar-left-out = { $before }, sans compter { $days }
calendar-weekends = le week-end
calendar-and-more = encore { $count } { $count ->
    [one] autre jour
   *[other] autres jours
}
calendar-two-working-days = dans ce délai, ces jours ne sont pas ouvrables : { $days } ; un délai doit avoir au moins deux jours ouvrables (Atw art. 2), donc le dernier jour est le { $date }
calendar-skip-one = c'est { $first }, donc le dernier jour est le { $date }
calendar-skip-more = c'est { $first }, puis { $then }, donc le dernier jour est le { $date }
calendar-stays = c'est le dernier jour
calendar-stays-no-shift = c'est { $rest }, mais ce délai ne se déplace pas : cela reste le dernier jour
calendar-stays-too-long = c'est { $rest }, mais un délai aussi long ({ $length }) ne se déplace pas (Atw art. 4) : cela reste le dernier jour
calendar-a-weekday = un { $day }
calendar-closed = un jour de fermeture de l'organisation ({ $reason })
calendar-holiday-legal = { $name } ({ $source })
calendar-holiday-decretal = { $name } (jour férié par décret, { $source })
calendar-holiday-equated = { $name } (assimilé à un jour férié, { $source })
# Avertissements.
calendar-after-known = Les jours fériés du calendrier { $calendar } sont connus jusqu'au { $known }. Cette date vient après : { $date }. Vérifiez plus tard si elle est encore juste.
calendar-before-known = Les jours fériés du calendrier { $calendar } sont connus à partir du { $known }. Cette date vient avant : { $date }. Vérifiez vous-même si elle est juste.
# Ce qui ne va pas.
calendar-out-of-range = Un délai de { $length } à partir du { $from } sort des années avec lesquelles on peut compter.
calendar-length-not = '{ $found }' n'est pas un délai.
calendar-length-remedy = Écrivez un nombre avec une unité : '10 calendar-days', '10 working-days', '6 weeks', '3 months' ou '1 year'.
calendar-length-unit-unstated = '{ $count } days' ne dit pas quels jours comptent.
calendar-length-unit-unstated-remedy = Écrivez '{ $count } calendar-days' (tous les jours comptent) ou '{ $count } working-days' (le week-end et les jours fériés ne comptent pas).
calendar-length-unit-missing = '{ $count }' ne dit pas dans quelle unité le délai se compte.
calendar-length-unit-unknown = L'unité '{ $found }' n'existe pas.
calendar-length-zero = Un délai ne peut pas être nul.
calendar-length-negative = Un délai ne peut pas être inférieur à zéro ({ $found }).
calendar-length-too-long = Un délai de { $found } est trop long : le nombre peut être au plus { $most }.
# Fichiers de calendrier.
calendar-file-month-day = '{ $found }' n'est pas un mois avec un jour.
calendar-file-month-day-remedy = Écrivez le mois et le jour avec deux chiffres chacun, par exemple 04-27 pour le 27 avril.
calendar-file-easter = { $found } jours de Pâques, c'est trop loin.
calendar-file-easter-remedy = Écrivez un nombre de -70 à 70 : -2 est le Vendredi saint, 39 est l'Ascension.
calendar-file-one-rule = Pour '{ $key }', il faut dire exactement une fois quand tombe le jour férié.
calendar-file-one-rule-remedy = Écrivez une de ces trois clés : 'on' (le même jour chaque année), 'easter' (jours après Pâques) ou 'dates' (une liste de jours).
calendar-file-stray = Cette clé ne va pas avec ce jour férié.
calendar-file-stray-remedy = 'if-sunday' va seulement avec 'on', et pas avec 01-01 ; 'from' et 'until' ne vont pas avec 'dates'.
calendar-file-year = { $found } n'est pas une année.
calendar-file-year-remedy = Écrivez une année de 1 à 9999.
calendar-file-holiday-twice = Le jour férié '{ $key }' existe déjà dans le calendrier sur lequel celui-ci s'appuie.
calendar-file-holiday-twice-remedy = Enlevez-le ici, ou donnez-lui une autre clé.
calendar-file-known-order = 'known-until' vient avant 'known-from'.
calendar-file-known-order-remedy = Échangez les deux jours, ou corrigez l'un des deux.
calendar-file-weekend = Il ne reste aucun jour pour travailler.
calendar-file-weekend-remedy = Écrivez seulement les jours du week-end, par exemple [saturday, sunday].
calendar-file-base = Le calendrier '{ $found }', sur lequel celui-ci s'appuie, n'existe pas.
calendar-file-base-remedy = Choisissez un calendrier qui existe et qui ne s'appuie pas lui-même sur celui-ci.
calendar-file-name-twice = Le nom '{ $name }' appartient déjà à un autre calendrier.
calendar-file-name-twice-remedy = Donnez à chaque calendrier son propre nom.
record-CalendarFile = Un calendrier
key-CalendarFile-calendar = le nom du calendrier, par exemple nl.
key-CalendarFile-aliases = d'autres noms pour le même calendrier.
key-CalendarFile-title = le nom pour les gens, en nl et en.
key-CalendarFile-builds_on = le calendrier dont les jours fériés valent aussi ici.
key-CalendarFile-weekend = les jours du week-end, par exemple [saturday, sunday].
key-CalendarFile-known_from = le premier jour à partir duquel les jours fériés sont certains.
key-CalendarFile-known_until = le dernier jour jusqu'auquel les jours fériés sont certains, ou none.
key-CalendarFile-holidays = les jours fériés, chacun avec sa propre clé.
record-CalendarName = Un nom
key-CalendarName-nl = le nom en néerlandais.
key-CalendarName-en = le nom en anglais.
record-CalendarHoliday = Un jour férié
key-CalendarHoliday-name = comment le jour s'appelle, en nl et en.
key-CalendarHoliday-kind = ce qui en fait un jour férié : legal, decretal ou equated.
key-CalendarHoliday-source = l'article ou l'arrêté, par exemple Atw art. 3.
key-CalendarHoliday-on = le mois et le jour, par exemple 04-27.
key-CalendarHoliday-if_sunday = ce qui se passe si le jour tombe un dimanche : day-before.
key-CalendarHoliday-easter = le nombre de jours après le dimanche de Pâques ; en dessous de zéro, c'est avant.
key-CalendarHoliday-dates = les jours eux-mêmes, sous forme de liste.
key-CalendarHoliday-from = la première année de ce jour férié.
key-CalendarHoliday-until = la dernière année de ce jour férié.
