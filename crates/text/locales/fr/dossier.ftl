# Refus : ce qui se passe et ce qu'il faut faire. Ensuite les mots pour les lettres.
# Le moment.
dossier-no-dossier = Il n'y a pas encore de dossier. Enregistrez d'abord ce qui est arrivé.
dossier-received-already = Ce dossier existe déjà. Ouvrez un nouveau dossier pour quelque chose de nouveau, ou ajoutez une partie ici.
dossier-merged = Ce dossier continue dans le dossier { $other }. Travaillez là-bas.
dossier-future = Ce moment est dans le futur. Choisissez un moment jusqu'à maintenant.
dossier-before = Ce moment vient avant le début du dossier, le { $received }. Choisissez un moment plus tard, ou corrigez d'abord la date de réception.
dossier-contact-late = Le premier contact ne peut pas venir après la réception, le { $received }. Choisissez ce jour-là ou un jour avant.
dossier-received-late = Il s'est déjà passé quelque chose dans ce dossier avant ce moment. Choisissez un jour de réception plus tôt, ou corrigez d'abord le moment de ce qui s'est passé.
dossier-out-of-order = Quelque chose qui s'est passé plus tard est déjà noté. Choisissez un moment après cela, ou notez-le maintenant en disant dans le texte quand cela s'est passé.
dossier-moment-order = Cela viendrait alors avant quelque chose qui s'est passé plus tôt, ou après quelque chose qui s'est passé plus tard. Choisissez un moment entre les deux, ou corrigez d'abord l'autre moment.
# Noms.
dossier-unknown-procedure = La procédure « { $procedure } » n'est pas utilisée ici à cette date ou dans cette version. Vérifiez le nom et la version.
dossier-two-versions = Deux versions de la procédure « { $procedure } » valent en même temps à cette date. Demandez à l'administrateur quelle version est la bonne.
dossier-unknown-channel = « { $channel } » n'est pas un canal de cette procédure. Choisissez un canal dans la liste.
dossier-unknown-fact = « { $fact } » n'est pas une donnée de cette procédure. Vérifiez le nom.
dossier-unknown-part = Ce dossier n'a pas de partie { $part }. Choisissez une partie qui existe.
dossier-too-many-parts = Un dossier a au plus { $most } parties. Enregistrez le reste dans un nouveau dossier et liez les dossiers entre eux.
dossier-unknown-action = « { $action } » n'est pas une action pour cette partie. Choisissez une action dans la liste.
dossier-unknown-name = « { $name } » ne se trouve pas dans cette procédure. Vérifiez le nom.
dossier-unknown-event = Ce dossier n'a pas d'événement numéro { $event } dont le moment peut être corrigé. Choisissez un événement du dossier.
# Actions.
dossier-not-for-this = « { $action } » ne va pas avec ce que l'on sait de ce dossier. Choisissez une autre action, ou notez d'abord ce qui manque.
dossier-closed = « { $action } » n'est plus possible : cette partie est fermée (« { $stage } »). Rouvrez-la d'abord, avec une raison.
dossier-not-open-here = « { $action } » n'est pas possible à l'étape « { $stage } ». Faites d'abord ce qui est ouvert à cette étape.
dossier-held = « { $interrupt } » passe maintenant en premier. La suite se décide ici : { $leads }. Prenez contact d'abord.
dossier-once = « { $action } » est déjà fait et n'est possible qu'une fois. Choisissez une autre action.
dossier-requirement = { $reason }
dossier-must-refuse = La plainte ne peut pas être traitée ainsi : « { $ground } ». Refusez-la pour ce motif, ou corrigez les données.
dossier-ground = Le motif « { $ground } » ne va pas avec ce que l'on sait. Choisissez un autre motif, ou corrigez les données.
dossier-ground-excepted = Le motif « { $ground } » ne vaut pas ici. { $exception } Continuez à traiter ceci, ou choisissez un autre motif.
# Réponses.
dossier-missing-answer = Ceci n'est pas encore rempli : { $facts }. Remplissez-le et essayez encore.
dossier-not-asked = « { $fact } » n'est pas demandé pour « { $action } ». Enlevez-le ici.
dossier-wrong-answer = La réponse à « { $fact } » ne va pas : il faut ici { $kind }. Remplissez-la à nouveau.
dossier-fact-future = Le jour indiqué pour « { $fact } » est dans l'avenir. Choisissez un jour jusqu'à aujourd'hui compris.
dossier-text-long = Le texte pour « { $fact } » est trop long : au plus { $most } caractères. Raccourcissez-le, ou ajoutez un document.
dossier-text-long-reason = Ce texte est trop long : au plus { $most } caractères. Raccourcissez-le, ou ajoutez un document.
dossier-text-empty = Il n'y a encore rien ici. Écrivez un nom ou quelques mots.
dossier-outside-hours = Ce moment tombe en dehors des heures de « { $channel } ». Choisissez un moment pendant ces heures.
dossier-reason-missing = Il faut une raison ici. Écrivez en quelques mots pourquoi.
# Personnes.
dossier-role = Cette tâche revient à : { $roles }. Demandez à qui a ce rôle.
dossier-anyone = tout le monde
dossier-anyone-of-staff = chaque membre du personnel
dossier-power-nobody = { $power ->
    [split] Diviser
    [add-part] Ajouter une partie
    [link] Lier des dossiers
    [merge] Fusionner des dossiers
    [reopen] Rouvrir
    [correct] Corriger
    [undo] Annuler une action
    [migrate] Passer à une autre version
    [assign] Désigner quelqu'un
    [substitute] Faire remplacer quelqu'un
    [add-party] Ajouter une personne concernée
    [add-document] Ajouter un document
    [record] Noter quelque chose en dehors d'une action
    [write] Écrire un message
   *[other] Ceci
} : dans cette procédure, personne ne peut le faire. Demandez à l'administrateur si la procédure doit le permettre.
dossier-quality-excludes = Ce rôle ne peut pas être tenu ici par une personne pour qui ceci est vrai : « { $quality } ». Laissez faire quelqu'un d'autre.
dossier-quality-lacking = Ce rôle demande une personne pour qui ceci est vrai : « { $quality } ». Laissez faire quelqu'un d'autre.
dossier-quality-unknown = On ne sait pas encore si ceci est vrai : « { $quality } ». Notez-le d'abord pour cette personne, ou laissez faire quelqu'un d'autre.
# Délais.
dossier-not-running = Le délai pour « { $clock } » ne court pas maintenant, donc on ne peut pas le prolonger. Choisissez un délai qui court.
dossier-extend-exhausted = Le délai pour « { $clock } » ne peut pas être prolongé, ou ne peut plus l'être. Terminez ceci et expliquez pourquoi cela a pris plus de temps.
dossier-extend-late = Le délai pour « { $clock } » est déjà passé ; il fallait le prolonger avant. Terminez ceci et expliquez pourquoi cela a pris plus de temps.
dossier-extend-consent = Pour cela, il faut l'accord de ces personnes : { $roles }. Demandez-le d'abord et notez-le ici.
dossier-extend-earlier = Avec cette prolongation, le délai pour « { $clock } » ne finirait pas plus tard. Ne prolongez pas : le délai qui court reste valable.
# Ce qui est possible avec chaque dossier.
dossier-nothing = Il n'y a rien à noter. Remplissez d'abord quelque chose.
dossier-split-nothing = On ne peut diviser qu'en deux parties ou plus. Décrivez chaque partie.
dossier-split-closed = Cette partie est close et ne peut donc pas être divisée. Rouvrez-la d'abord, ou ajoutez une partie.
dossier-split-first = Le premier morceau reste à sa place, pour qu'aucun délai ne se perde. Mettez dans un autre morceau ce qui doit aller ailleurs.
dossier-linked-already = Ce dossier est déjà lié ainsi au dossier { $other }. Il n'y a rien à faire.
dossier-not-a-party = On ne reçoit le rôle « { $role } » que par une désignation. Désignez cette personne, ou choisissez le rôle d'une personne concernée.
dossier-party-already = Cette personne est déjà dans ce dossier avec le rôle « { $role } ». Il n'y a rien à faire.
dossier-write-to-staff = De l'extérieur de l'organisation, un message ne peut aller qu'à l'organisation. Choisissez l'organisation.
dossier-write-empty = Le message est encore vide. Écrivez d'abord quelque chose.
dossier-write-long = Le message est trop long : { $most } caractères au maximum. Raccourcissez-le, ou ajoutez un document.
dossier-seen-nothing = Aucun message n'attend d'être vu. Il n'y a rien à faire.
dossier-undo-nothing = Le dernier événement n'est pas une action que l'on peut annuler. Corrigez ce qui n'est pas juste, avec une raison.
dossier-undo-sent = Avec cette action, quelque chose est déjà parti vers l'extérieur : on ne peut pas l'annuler. Corrigez ce qui n'est pas juste, avec une raison, et envoyez un nouveau message.
dossier-undo-raised = Avec cette action a commencé « { $interrupt } », et cela ne peut pas être annulé. Terminez-le avec les actions prévues pour cela.
dossier-reopen-open = Cette partie n'est pas fermée. Continuez simplement.
dossier-reopen-stage = Cette partie ne peut pas être rouverte à cette étape. Choisissez une de ces étapes : { $stages }.
# Fusionner et changer de version.
dossier-merge-not = On ne peut pas fusionner ces deux dossiers : il faut deux dossiers en cours de la même procédure et de la même version. Liez-les entre eux.
dossier-merge-addressee = On ne peut fusionner que si les mêmes personnes, connues, font partie des deux dossiers : sinon quelqu'un reste sans réponse. Liez les dossiers entre eux.
dossier-merge-clock = On a déjà travaillé dans le dossier en double, ou il contient quelque chose qui manque dans l'autre dossier ; la fusion le ferait disparaître. Liez les dossiers entre eux.
dossier-migrate-same = Ce dossier est déjà dans cette version. Il n'y a rien à faire.
dossier-migrate-unknown = La version « { $version } » de cette procédure n'existe pas. Choisissez une version dans la liste.
dossier-migrate-stage = L'autre version ne connaît pas l'endroit où se trouve ce dossier : { $stages }. Amenez d'abord le dossier à une étape que les deux versions ont.
# Mots pour les lettres.
dossier-yes = oui
dossier-no = non
