<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>portico::AboutDialog</name>
    <message>
        <source>About %1</source>
        <translation>Acerca de %1</translation>
    </message>
    <message>
        <source>Portico %1</source>
        <translation>Portico %1</translation>
    </message>
    <message>
        <source>Free software under the MIT licence. It uses Qt under the LGPL, QtKeychain and QCoro.</source>
        <translation>Software libre con licencia MIT. Usa Qt con licencia LGPL, QtKeychain y QCoro.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>portico::AccountMenu</name>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apariencia</translation>
    </message>
    <message>
        <source>Open the billing portal in the browser</source>
        <translation>Abrir el portal de facturación en el navegador</translation>
    </message>
    <message>
        <source>Contact support</source>
        <translation>Contactar con soporte</translation>
    </message>
    <message>
        <source>Diagnostics…</source>
        <translation>Diagnóstico…</translation>
    </message>
    <message>
        <source>About…</source>
        <translation>Acerca de…</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Cerrar sesión</translation>
    </message>
</context>
<context>
    <name>portico::Banner</name>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
</context>
<context>
    <name>portico::BillingHeader</name>
    <message>
        <source>Account menu</source>
        <translation>Menú de la cuenta</translation>
    </message>
    <message>
        <source>Account menu of %1</source>
        <translation>Menú de la cuenta de %1</translation>
    </message>
</context>
<context>
    <name>portico::BillingPage</name>
    <message>
        <source>Save invoice</source>
        <translation>Guardar la factura</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Guardado como %1.</translation>
    </message>
    <message>
        <source>The invoice was not saved</source>
        <translation>La factura no se ha guardado</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Your billing portal is open in the browser. Come back here when you are done.</source>
        <translation>Tu portal de facturación está abierto en el navegador. Vuelve aquí cuando termines.</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Comprobar ahora</translation>
    </message>
    <message>
        <source>The billing portal was not opened</source>
        <translation>No se ha abierto el portal de facturación</translation>
    </message>
    <message>
        <source>Its address is not one this app may show. Contact support if it keeps happening.</source>
        <translation>Esta aplicación no puede mostrar su dirección. Contacta con soporte si continúa.</translation>
    </message>
    <message>
        <source>No browser could be started to show it.</source>
        <translation>No se pudo iniciar ningún navegador para mostrarlo.</translation>
    </message>
    <message>
        <source>Portico</source>
        <translation>Portico</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Stop checking</source>
        <translation>Dejar de comprobar</translation>
    </message>
</context>
<context>
    <name>portico::BrowserReturnPage</name>
    <message>
        <source>You can go back to %1</source>
        <translation>Puedes volver a %1</translation>
    </message>
    <message>
        <source>This page can be closed.</source>
        <translation>Esta página se puede cerrar.</translation>
    </message>
</context>
<context>
    <name>portico::ChangeSentence</name>
    <message>
        <source>No change yet, we keep checking.</source>
        <translation>Aún no hay cambios, seguimos comprobando.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>Your billing is up to date.</source>
        <translation>Tu facturación está al día.</translation>
    </message>
    <message>
        <source>%1 monthly</source>
        <translation>%1 mensual</translation>
    </message>
    <message>
        <source>%1 yearly</source>
        <translation>%1 anual</translation>
    </message>
    <message>
        <source>%1; next charge %2 on %3</source>
        <extracomment>what changed, then the next charge: "Starter → Pro; next charge $19.00 on March 3, 2027"</extracomment>
        <translation>%1; próximo cargo %2 el %3</translation>
    </message>
    <message>
        <source>%1 has ended. Nothing more is charged.</source>
        <translation>%1 ha terminado. No se cobrará nada más.</translation>
    </message>
    <message>
        <source>%1 will end on %2. Until then nothing changes.</source>
        <translation>%1 terminará el %2. Hasta entonces no cambia nada.</translation>
    </message>
    <message>
        <source>%1 continues</source>
        <translation>%1 continúa</translation>
    </message>
    <message>
        <source>%1 starts on %2. Until then nothing changes.</source>
        <translation>%1 empieza el %2. Hasta entonces no cambia nada.</translation>
    </message>
    <message>
        <source>Thank you, the payment went through</source>
        <translation>Gracias, el pago se ha realizado</translation>
    </message>
    <message>
        <source>%1 is paused.</source>
        <translation>%1 está en pausa.</translation>
    </message>
    <message>
        <source>%1 is running again</source>
        <translation>%1 se reanuda</translation>
    </message>
    <message>
        <source>Payments now use %1.</source>
        <translation>Los pagos usan ahora %1.</translation>
    </message>
    <message>
        <source>Your billing details were updated.</source>
        <translation>Tus datos de facturación se han actualizado.</translation>
    </message>
    <message>
        <source>%1 was not started. Nothing was charged.</source>
        <translation>%1 no se ha iniciado. No se ha cobrado nada.</translation>
    </message>
    <message>
        <source>The payment has not gone through yet.</source>
        <translation>El pago todavía no se ha completado.</translation>
    </message>
    <message>
        <source>%1 has started</source>
        <translation>%1 ha comenzado</translation>
    </message>
    <message>
        <source>Your payment method was removed.</source>
        <translation>Se ha eliminado tu método de pago.</translation>
    </message>
</context>
<context>
    <name>portico::DiagnosticsDialog</name>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnóstico</translation>
    </message>
    <message>
        <source>For a support request. It holds no password, no token and no name.</source>
        <translation>Para una solicitud de soporte. No contiene contraseñas, tokens ni nombres.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
</context>
<context>
    <name>portico::DiscountText</name>
    <message>
        <source>%1% off</source>
        <translation>%1 % de descuento</translation>
    </message>
    <message>
        <source>%1 off</source>
        <translation>%1 de descuento</translation>
    </message>
    <message>
        <source>%1 until %2</source>
        <translation>%1 hasta el %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a discount's name and what it gives, such as "LAUNCH: 25% off until March 3, 2027"</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>portico::ErrorText</name>
    <message>
        <source>Please try again in a moment.</source>
        <translation>Inténtalo de nuevo en un momento.</translation>
    </message>
    <message numerus="yes">
        <source>Please try again in %n seconds.</source>
        <translation>
            <numerusform>Inténtalo de nuevo en %n segundo.</numerusform>
            <numerusform>Inténtalo de nuevo en %n segundos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Please try again in %n minutes.</source>
        <translation>
            <numerusform>Inténtalo de nuevo en %n minuto.</numerusform>
            <numerusform>Inténtalo de nuevo en %n minutos.</numerusform>
        </translation>
    </message>
    <message>
        <source>The service is having trouble</source>
        <translation>El servicio tiene problemas</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>Check your internet connection and try again.</source>
        <translation>Comprueba tu conexión a Internet e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation>Sin respuesta a tiempo</translation>
    </message>
    <message>
        <source>The service took too long to answer.</source>
        <translation>El servicio ha tardado demasiado en responder.</translation>
    </message>
    <message>
        <source>The connection is not secure</source>
        <translation>La conexión no es segura</translation>
    </message>
    <message>
        <source>The identity of the service could not be verified, so nothing was sent. Check the date of your computer, or ask your network administrator.</source>
        <translation>No se ha podido verificar la identidad del servicio, así que no se ha enviado nada. Comprueba la fecha de tu equipo o consulta al administrador de la red.</translation>
    </message>
    <message>
        <source>The address is not secure</source>
        <translation>La dirección no es segura</translation>
    </message>
    <message>
        <source>This app only talks to services over https. Ask whoever set it up.</source>
        <translation>Esta aplicación solo se comunica por https. Pregunta a quien la configuró.</translation>
    </message>
    <message>
        <source>Too many attempts</source>
        <translation>Demasiados intentos</translation>
    </message>
    <message>
        <source>Your session has ended</source>
        <translation>Tu sesión ha terminado</translation>
    </message>
    <message>
        <source>Sign in again to go on.</source>
        <translation>Vuelve a iniciar sesión para continuar.</translation>
    </message>
    <message>
        <source>No billing account yet</source>
        <translation>Aún no hay cuenta de facturación</translation>
    </message>
    <message>
        <source>You get one with your first purchase. Until then there is nothing to manage.</source>
        <translation>Se crea con tu primera compra. Hasta entonces no hay nada que gestionar.</translation>
    </message>
    <message>
        <source>The service gave an unexpected answer</source>
        <translation>El servicio ha dado una respuesta inesperada</translation>
    </message>
    <message>
        <source>This is not your fault. Try again, and contact support if it keeps happening.</source>
        <translation>No es culpa tuya. Inténtalo de nuevo y contacta con soporte si continúa.</translation>
    </message>
    <message>
        <source>This is not offered</source>
        <translation>Eso no está disponible</translation>
    </message>
    <message>
        <source>Manage Billing shows everything that can be changed.</source>
        <translation>«Gestionar la facturación» muestra todo lo que se puede cambiar.</translation>
    </message>
    <message>
        <source>The e-mail address or the password is wrong.</source>
        <translation>El correo electrónico o la contraseña no es correcto.</translation>
    </message>
    <message>
        <source>You could not be signed in</source>
        <translation>No se ha podido iniciar sesión</translation>
    </message>
    <message>
        <source>Please try again.</source>
        <translation>Inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>You were not signed in</source>
        <translation>No has iniciado sesión</translation>
    </message>
    <message>
        <source>The sign-in was declined. You can try again.</source>
        <translation>Se ha rechazado el inicio de sesión. Puedes intentarlo de nuevo.</translation>
    </message>
    <message>
        <source>The sign-in was not finished in time. You can try again.</source>
        <translation>Se ha agotado el tiempo. Puedes intentarlo de nuevo.</translation>
    </message>
    <message>
        <source>The clock of this computer may be wrong. Check its date and time, then try again.</source>
        <translation>Puede que el reloj de este equipo no esté en hora. Comprueba la fecha y la hora e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>The page could not be loaded</source>
        <translation>No se ha podido cargar la página</translation>
    </message>
    <message>
        <source>Check your internet connection, or open it in your browser.</source>
        <translation>Comprueba tu conexión a Internet o ábrela en tu navegador.</translation>
    </message>
    <message>
        <source>This link to the billing portal has expired</source>
        <translation>Este enlace al portal de facturación ha caducado</translation>
    </message>
    <message>
        <source>For your safety it works for a short time only. A new one opens the portal again.</source>
        <translation>Por tu seguridad solo funciona durante poco tiempo. Uno nuevo vuelve a abrir el portal.</translation>
    </message>
    <message>
        <source>The billing portal has a problem</source>
        <translation>El portal de facturación tiene un problema</translation>
    </message>
    <message>
        <source>The identity of the page could not be verified, so it is not shown.</source>
        <translation>No se ha podido verificar la identidad de la página, así que no se muestra.</translation>
    </message>
    <message>
        <source>This takes longer than usual</source>
        <translation>Está tardando más de lo normal</translation>
    </message>
    <message>
        <source>It still appears here when it comes. You can also reload it, or open it in your browser.</source>
        <translation>Aparecerá aquí en cuanto llegue. También puedes volver a cargarla o abrirla en tu navegador.</translation>
    </message>
    <message>
        <source>The page stopped working</source>
        <translation>La página ha dejado de funcionar</translation>
    </message>
    <message>
        <source>Nothing was lost that you had confirmed.</source>
        <translation>No se ha perdido nada de lo que confirmaste.</translation>
    </message>
    <message>
        <source>The page cannot be shown here</source>
        <translation>La página no se puede mostrar aquí</translation>
    </message>
    <message>
        <source>A part of this app is missing. Your browser can show the page.</source>
        <translation>Falta una parte de esta aplicación. Tu navegador puede mostrar la página.</translation>
    </message>
    <message>
        <source>This page may not be shown here</source>
        <translation>Esta página no se puede mostrar aquí</translation>
    </message>
    <message>
        <source>It does not belong to the billing portal, so it was stopped.</source>
        <translation>No pertenece al portal de facturación, así que se ha detenido.</translation>
    </message>
    <message>
        <source>Continue in the browser instead.</source>
        <translation>Continúa en el navegador.</translation>
    </message>
    <message>
        <source>Your browser cannot come back to this app</source>
        <translation>Tu navegador no puede volver a esta aplicación</translation>
    </message>
    <message>
        <source>Something on this computer does not allow it. Sign in with another device.</source>
        <translation>Algo en este equipo no lo permite. Inicia sesión con otro dispositivo.</translation>
    </message>
    <message>
        <source>The file could not be written. Choose another folder, or make room on the disk.</source>
        <translation>No se pudo escribir el archivo. Elige otra carpeta o libera espacio en el disco.</translation>
    </message>
    <message>
        <source>The file is larger than an invoice can be, so it was not kept.</source>
        <translation>El archivo es más grande de lo que puede ser una factura, por lo que no se guardó.</translation>
    </message>
    <message>
        <source>The download was not a complete PDF, so it was not kept. Please try again.</source>
        <translation>Lo recibido no era un PDF completo, por lo que no se guardó. Inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>The PDF is stored where this app may not fetch it. Contact support.</source>
        <translation>El PDF está en un lugar del que esta aplicación no puede obtenerlo. Contacta con el soporte.</translation>
    </message>
    <message>
        <source>The PDF is no longer there. Check again, then save it once more.</source>
        <translation>El PDF ya no está ahí. Comprueba de nuevo y guárdalo otra vez.</translation>
    </message>
    <message>
        <source>Your keychain is locked</source>
        <translation>Tu llavero está bloqueado</translation>
    </message>
    <message>
        <source>This computer has no keychain</source>
        <translation>Este equipo no tiene llavero</translation>
    </message>
    <message>
        <source>The keychain refused access</source>
        <translation>El llavero ha denegado el acceso</translation>
    </message>
    <message>
        <source>The keychain did not answer</source>
        <translation>El llavero no ha respondido</translation>
    </message>
    <message>
        <source>The keychain has a problem</source>
        <translation>El llavero tiene un problema</translation>
    </message>
    <message>
        <source>Unlock it to use your saved sign-in, or sign in again.</source>
        <translation>Desbloquéalo para usar tu sesión guardada o inicia sesión de nuevo.</translation>
    </message>
    <message>
        <source>Your saved sign-in could not be read. You can sign in again.</source>
        <translation>No se pudo leer tu sesión guardada. Puedes iniciar sesión de nuevo.</translation>
    </message>
    <message>
        <source>You stay signed in only until you quit. To stay signed in longer, install GNOME Keyring or KWallet.</source>
        <translation>La sesión dura solo hasta que salgas. Para mantenerla, instala GNOME Keyring o KWallet.</translation>
    </message>
    <message>
        <source>Unlock it to stay signed in after you quit.</source>
        <translation>Desbloquéalo para mantener la sesión después de salir.</translation>
    </message>
    <message>
        <source>You stay signed in only until you quit.</source>
        <translation>La sesión dura solo hasta que salgas.</translation>
    </message>
    <message>
        <source>You are signed out. Unlock it to remove your saved sign-in.</source>
        <translation>Has cerrado la sesión. Desbloquéalo para eliminar tu sesión guardada.</translation>
    </message>
    <message>
        <source>You are signed out, but your saved sign-in could not be removed yet. It will be tried again.</source>
        <translation>Has cerrado la sesión, pero aún no se pudo eliminar tu sesión guardada. Se volverá a intentar.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
</context>
<context>
    <name>portico::FormField</name>
    <message>
        <source>Hide password</source>
        <translation>Ocultar la contraseña</translation>
    </message>
    <message>
        <source>Show password</source>
        <translation>Mostrar la contraseña</translation>
    </message>
</context>
<context>
    <name>portico::Formatter</name>
    <message>
        <source>per day</source>
        <translation>al día</translation>
    </message>
    <message numerus="yes">
        <source>every %n days</source>
        <translation>
            <numerusform>cada día</numerusform>
            <numerusform>cada %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>per week</source>
        <translation>a la semana</translation>
    </message>
    <message numerus="yes">
        <source>every %n weeks</source>
        <translation>
            <numerusform>cada semana</numerusform>
            <numerusform>cada %n semanas</numerusform>
        </translation>
    </message>
    <message>
        <source>per month</source>
        <translation>al mes</translation>
    </message>
    <message numerus="yes">
        <source>every %n months</source>
        <translation>
            <numerusform>cada mes</numerusform>
            <numerusform>cada %n meses</numerusform>
        </translation>
    </message>
    <message>
        <source>per year</source>
        <translation>al año</translation>
    </message>
    <message numerus="yes">
        <source>every %n years</source>
        <translation>
            <numerusform>cada año</numerusform>
            <numerusform>cada %n años</numerusform>
        </translation>
    </message>
    <message>
        <source>per %1</source>
        <translation>por %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>an amount and how often it is paid, such as "$19.00 per month"</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>a date and a time of day</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>ahora mismo</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes ago</source>
        <translation>
            <numerusform>hace %n minuto</numerusform>
            <numerusform>hace %n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours ago</source>
        <translation>
            <numerusform>hace %n hora</numerusform>
            <numerusform>hace %n horas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portico::InvoiceCard</name>
    <message>
        <source>Loading…</source>
        <translation>Cargando…</translation>
    </message>
    <message>
        <source>No invoices yet.</source>
        <translation>Aún no hay facturas.</translation>
    </message>
    <message>
        <source>The invoices could not be loaded</source>
        <translation>No se han podido cargar las facturas</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>Facturas</translation>
    </message>
    <message>
        <source>All invoices</source>
        <translation>Todas las facturas</translation>
    </message>
</context>
<context>
    <name>portico::InvoiceListView</name>
    <message>
        <source>Loading…</source>
        <translation>Cargando…</translation>
    </message>
    <message>
        <source>There is no PDF of this invoice.</source>
        <translation>No hay PDF de esta factura.</translation>
    </message>
    <message>
        <source>More invoices could not be loaded</source>
        <translation>No se han podido cargar más facturas</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Billing</source>
        <translation>Facturación</translation>
    </message>
    <message>
        <source>Back to billing</source>
        <translation>Volver a la facturación</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>Facturas</translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <translation>Guardar PDF…</translation>
    </message>
    <message>
        <source>Stop saving</source>
        <translation>Detener el guardado</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Abrir en el navegador</translation>
    </message>
</context>
<context>
    <name>portico::InvoiceRow</name>
    <message>
        <source>Save invoice %1 as PDF</source>
        <translation>Guardar la factura %1 como PDF</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Guardar como PDF</translation>
    </message>
    <message>
        <source>Stop saving invoice %1</source>
        <translation>Detener el guardado de la factura %1</translation>
    </message>
    <message>
        <source>Stop saving</source>
        <translation>Detener el guardado</translation>
    </message>
    <message>
        <source>Open invoice %1 in the browser</source>
        <translation>Abrir la factura %1 en el navegador</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Abrir en el navegador</translation>
    </message>
</context>
<context>
    <name>portico::InvoiceText</name>
    <message>
        <source>Paid</source>
        <translation>Pagada</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Pendiente</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Borrador</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>Anulada</translation>
    </message>
    <message>
        <source>Uncollectible</source>
        <translation>Incobrable</translation>
    </message>
    <message>
        <source>No number yet</source>
        <translation>Aún sin número</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Guardando…</translation>
    </message>
    <message>
        <source>Saving… %1%</source>
        <translation>Guardando… %1 %</translation>
    </message>
</context>
<context>
    <name>portico::LanguageMenu</name>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
</context>
<context>
    <name>portico::LoadingView</name>
    <message>
        <source>Loading your billing</source>
        <translation>Cargando tu facturación</translation>
    </message>
</context>
<context>
    <name>portico::MainWindow</name>
    <message>
        <source>Portico</source>
        <translation>Portico</translation>
    </message>
    <message>
        <source>Billing</source>
        <translation>Facturación</translation>
    </message>
    <message>
        <source>%1 Billing</source>
        <translation>Facturación de %1</translation>
    </message>
</context>
<context>
    <name>portico::OverviewView</name>
    <message>
        <source>This is the last known state. %1</source>
        <translation>Este es el último estado conocido. %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>None on file</source>
        <translation>Ninguno guardado</translation>
    </message>
    <message>
        <source>Expires %1</source>
        <translation>Válido hasta %1</translation>
    </message>
    <message>
        <source>Nothing is due</source>
        <translation>Nada pendiente</translation>
    </message>
    <message>
        <source>On %1</source>
        <translation>El %1</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Comprobando…</translation>
    </message>
    <message>
        <source>Checked %1</source>
        <translation>Comprobado %1</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Abriendo…</translation>
    </message>
    <message>
        <source>Not while there is no connection</source>
        <translation>No disponible sin conexión</translation>
    </message>
    <message>
        <source>Billing</source>
        <translation>Facturación</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Comprobar de nuevo</translation>
    </message>
    <message>
        <source>Payment method</source>
        <translation>Método de pago</translation>
    </message>
    <message>
        <source>Next charge</source>
        <translation>Próximo cargo</translation>
    </message>
    <message>
        <source>Amount due</source>
        <translation>Importe pendiente</translation>
    </message>
    <message>
        <source>Next attempt on %1</source>
        <translation>Próximo intento el %1</translation>
    </message>
</context>
<context>
    <name>portico::PaymentMethodText</name>
    <message>
        <source>Card</source>
        <translation>Tarjeta</translation>
    </message>
    <message>
        <source>Bank account</source>
        <translation>Cuenta bancaria</translation>
    </message>
    <message>
        <source>Payment method</source>
        <translation>Método de pago</translation>
    </message>
</context>
<context>
    <name>portico::PaymentNotification</name>
    <message>
        <source>Your last payment failed</source>
        <translation>Tu último pago ha fallado</translation>
    </message>
    <message>
        <source>Show billing</source>
        <translation>Ver la facturación</translation>
    </message>
</context>
<context>
    <name>portico::PlanCard</name>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Your plan</source>
        <translation>Tu plan</translation>
    </message>
    <message>
        <source>Manage Billing</source>
        <translation>Gestionar la facturación</translation>
    </message>
</context>
<context>
    <name>portico::PortalPage</name>
    <message>
        <source>%1 was saved</source>
        <translation>%1 se ha guardado</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>%1 did not arrive completely</source>
        <translation>%1 no ha llegado completo</translation>
    </message>
    <message>
        <source>Check your internet connection, then choose the document again.</source>
        <translation>Comprueba tu conexión a Internet y elige de nuevo el documento.</translation>
    </message>
    <message>
        <source>%1 could not be saved</source>
        <translation>No se pudo guardar %1</translation>
    </message>
    <message>
        <source>Choose another folder, or make room on the disk. What was there before has not changed.</source>
        <translation>Elige otra carpeta o libera espacio en el disco. Lo que había antes no ha cambiado.</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Abriendo…</translation>
    </message>
    <message>
        <source>Secure connection</source>
        <translation>Conexión segura</translation>
    </message>
    <message>
        <source>Not a secure connection</source>
        <translation>Conexión no segura</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Volver a cargar</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>Abrir en el navegador</translation>
    </message>
    <message>
        <source>Billing portal</source>
        <translation>Portal de facturación</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Cargando</translation>
    </message>
</context>
<context>
    <name>portico::SignInPage</name>
    <message>
        <source>Signing in…</source>
        <translation>Iniciando sesión…</translation>
    </message>
    <message>
        <source>Enter your e-mail address.</source>
        <translation>Escribe tu correo electrónico.</translation>
    </message>
    <message>
        <source>Enter your password.</source>
        <translation>Escribe tu contraseña.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Your session has ended</source>
        <translation>Tu sesión ha terminado</translation>
    </message>
    <message>
        <source>Sign in again to see your billing.</source>
        <translation>Vuelve a iniciar sesión para ver tu facturación.</translation>
    </message>
    <message>
        <source>Portico</source>
        <translation>Portico</translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <translation>Inicia sesión en %1</translation>
    </message>
    <message>
        <source>See your plan, your invoices and how you pay.</source>
        <translation>Tu plan, tus facturas y tu método de pago.</translation>
    </message>
    <message>
        <source>Continue in browser</source>
        <translation>Continuar en el navegador</translation>
    </message>
    <message>
        <source>Sign in with another device</source>
        <translation>Iniciar sesión con otro dispositivo</translation>
    </message>
    <message>
        <source>or</source>
        <translation>o</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnóstico</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>Idioma: %1</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un momento…</translation>
    </message>
</context>
<context>
    <name>portico::SignInWaiting</name>
    <message>
        <source>Link copied</source>
        <translation>Enlace copiado</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Copiar enlace</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Enter this code</source>
        <translation>Introduce este código</translation>
    </message>
    <message>
        <source>Almost there</source>
        <translation>Ya casi está</translation>
    </message>
    <message>
        <source>Finishing your sign-in…</source>
        <translation>Completando el inicio de sesión…</translation>
    </message>
    <message>
        <source>Continue in your browser</source>
        <translation>Continúa en tu navegador</translation>
    </message>
    <message>
        <source>A page to sign in has opened there. Come back here when you are done. If no page opened, copy the link and open it yourself.</source>
        <translation>Allí se ha abierto una página para iniciar sesión. Vuelve aquí cuando termines. Si no se ha abierto ninguna, copia el enlace y ábrelo tú.</translation>
    </message>
    <message>
        <source>On any device, go to this address and type the code shown here.</source>
        <translation>En cualquier dispositivo, ve a esta dirección y escribe el código que aparece aquí.</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Un momento</translation>
    </message>
    <message>
        <source>Asking where to sign in…</source>
        <translation>Consultando dónde iniciar sesión…</translation>
    </message>
    <message>
        <source>No browser could be opened</source>
        <translation>No se pudo abrir ningún navegador</translation>
    </message>
    <message>
        <source>Copy the link and open it in a browser on this computer.</source>
        <translation>Copia el enlace y ábrelo en un navegador de este equipo.</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Abrir de nuevo</translation>
    </message>
    <message>
        <source>Code copied</source>
        <translation>Código copiado</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>Copiar código</translation>
    </message>
    <message>
        <source>Sign in with another device</source>
        <translation>Iniciar sesión con otro dispositivo</translation>
    </message>
</context>
<context>
    <name>portico::StartingPage</name>
    <message>
        <source>Starting</source>
        <translation>Iniciando</translation>
    </message>
    <message>
        <source>Waiting for your keychain…</source>
        <translation>Esperando a tu llavero…</translation>
    </message>
    <message>
        <source>Sign in without it</source>
        <translation>Iniciar sesión sin él</translation>
    </message>
</context>
<context>
    <name>portico::StatusSentence</name>
    <message>
        <source>Update payment method</source>
        <translation>Actualizar método de pago</translation>
    </message>
    <message>
        <source>Add payment method</source>
        <translation>Añadir método de pago</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Gratis</translation>
    </message>
    <message>
        <source>Nothing to pay on this plan.</source>
        <translation>No hay nada que pagar en este plan.</translation>
    </message>
    <message>
        <source>Not subscribed</source>
        <translation>Sin suscripción</translation>
    </message>
    <message>
        <source>You are not subscribed. Nothing is charged.</source>
        <translation>No tienes suscripción. No se cobra nada.</translation>
    </message>
    <message>
        <source>Then you pay %1.</source>
        <translation>Después pagas %1.</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>Prueba</translation>
    </message>
    <message>
        <source>Your trial is running. %1</source>
        <translation>Tu prueba está en curso. %1</translation>
    </message>
    <message>
        <source>Your trial ended on %1.</source>
        <translation>Tu prueba terminó el %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n days left in your trial, until %1.</source>
        <translation>
            <numerusform>Queda %n día de prueba, hasta el %1.</numerusform>
            <numerusform>Quedan %n días de prueba, hasta el %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep %1 after your trial</source>
        <translation>Conserva %1 tras la prueba</translation>
    </message>
    <message>
        <source>Add a payment method before %1, so that nothing is interrupted.</source>
        <translation>Añade un método de pago antes del %1 para que nada se interrumpa.</translation>
    </message>
    <message>
        <source>Your trial is about to end</source>
        <translation>Tu prueba está a punto de terminar</translation>
    </message>
    <message>
        <source>If %1 is not for you, change or cancel the plan before %2.</source>
        <translation>Si %1 no es para ti, cambia o cancela el plan antes del %2.</translation>
    </message>
    <message>
        <source>Review plan</source>
        <translation>Revisar el plan</translation>
    </message>
    <message>
        <source>Renews on %1 for %2.</source>
        <translation>Se renueva el %1 por %2.</translation>
    </message>
    <message>
        <source>Renews on %1.</source>
        <translation>Se renueva el %1.</translation>
    </message>
    <message>
        <source>Your subscription is active.</source>
        <translation>Tu suscripción está activa.</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Activa</translation>
    </message>
    <message>
        <source>Ending</source>
        <translation>Finaliza</translation>
    </message>
    <message>
        <source>Ends on %1. Until then you keep everything in %2.</source>
        <translation>Termina el %1. Hasta entonces conservas todo lo de %2.</translation>
    </message>
    <message>
        <source>Your plan is set to end</source>
        <translation>Tu plan va a terminar</translation>
    </message>
    <message>
        <source>Changed your mind? You can keep %1 until %2.</source>
        <translation>¿Has cambiado de idea? Puedes conservar %1 hasta el %2.</translation>
    </message>
    <message>
        <source>Keep plan</source>
        <translation>Conservar el plan</translation>
    </message>
    <message>
        <source>Changes to %1 on %2, then %3.</source>
        <translation>Cambia a %1 el %2, después %3.</translation>
    </message>
    <message>
        <source>Changes to %1 on %2.</source>
        <translation>Cambia a %1 el %2.</translation>
    </message>
    <message>
        <source>Payments are paused until %1.</source>
        <translation>Los pagos están en pausa hasta el %1.</translation>
    </message>
    <message>
        <source>Payments are paused until you resume them.</source>
        <translation>Los pagos están en pausa hasta que los reanudes.</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Payments are paused</source>
        <translation>Los pagos están en pausa</translation>
    </message>
    <message>
        <source>Nothing is charged for %1 while they are.</source>
        <translation>Mientras tanto no se cobra nada por %1.</translation>
    </message>
    <message>
        <source>Resume payments</source>
        <translation>Reanudar los pagos</translation>
    </message>
    <message>
        <source>Past due</source>
        <translation>Vencida</translation>
    </message>
    <message>
        <source>Your last payment failed</source>
        <translation>Tu último pago ha fallado</translation>
    </message>
    <message>
        <source>Update your payment method to keep %1.</source>
        <translation>Actualiza tu método de pago para conservar %1.</translation>
    </message>
    <message>
        <source>A payment is overdue.</source>
        <translation>Hay un pago vencido.</translation>
    </message>
    <message>
        <source>%1 is overdue. The next attempt is on %2.</source>
        <translation>%1 está vencido. El próximo intento es el %2.</translation>
    </message>
    <message>
        <source>%1 is overdue.</source>
        <translation>%1 está vencido.</translation>
    </message>
    <message>
        <source>%1 is unpaid and will not be collected automatically.</source>
        <translation>%1 está sin pagar y no se cobrará automáticamente.</translation>
    </message>
    <message>
        <source>An invoice is unpaid and will not be collected automatically.</source>
        <translation>Hay una factura sin pagar y no se cobrará automáticamente.</translation>
    </message>
    <message>
        <source>Unpaid</source>
        <translation>Sin pagar</translation>
    </message>
    <message>
        <source>Your subscription is on hold</source>
        <translation>Tu suscripción está suspendida</translation>
    </message>
    <message>
        <source>Pay the open invoice to use %1 again.</source>
        <translation>Paga la factura pendiente para volver a usar %1.</translation>
    </message>
    <message>
        <source>Pay invoice</source>
        <translation>Pagar la factura</translation>
    </message>
    <message>
        <source>Your first payment of %1 is not confirmed yet.</source>
        <translation>Tu primer pago de %1 aún no está confirmado.</translation>
    </message>
    <message>
        <source>Your first payment is not confirmed yet.</source>
        <translation>Tu primer pago aún no está confirmado.</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <translation>Incompleta</translation>
    </message>
    <message>
        <source>Confirm your payment</source>
        <translation>Confirma tu pago</translation>
    </message>
    <message>
        <source>Your bank may ask you to approve it. %1 starts as soon as it is paid.</source>
        <translation>Puede que tu banco te pida aprobarlo. %1 empieza en cuanto se pague.</translation>
    </message>
    <message>
        <source>Confirm payment</source>
        <translation>Confirmar el pago</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>No iniciada</translation>
    </message>
    <message>
        <source>The first payment was not confirmed in time, so the subscription never started.</source>
        <translation>El primer pago no se confirmó a tiempo, así que la suscripción no llegó a empezar.</translation>
    </message>
    <message>
        <source>Nothing was charged</source>
        <translation>No se ha cobrado nada</translation>
    </message>
    <message>
        <source>You can subscribe again whenever you like.</source>
        <translation>Puedes volver a suscribirte cuando quieras.</translation>
    </message>
    <message>
        <source>See options</source>
        <translation>Ver opciones</translation>
    </message>
    <message>
        <source>Paused until %1. Nothing is charged until then.</source>
        <translation>En pausa hasta el %1. Hasta entonces no se cobra nada.</translation>
    </message>
    <message>
        <source>Paused. Nothing is charged until you resume.</source>
        <translation>En pausa. No se cobra nada hasta que la reanudes.</translation>
    </message>
    <message>
        <source>Your subscription is paused</source>
        <translation>Tu suscripción está en pausa</translation>
    </message>
    <message>
        <source>Resume it to use %1 again.</source>
        <translation>Reanúdala para volver a usar %1.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Add a payment method to use %1 again.</source>
        <translation>Añade un método de pago para volver a usar %1.</translation>
    </message>
    <message>
        <source>Ended on %1. Nothing more is charged.</source>
        <translation>Terminó el %1. No se cobrará nada más.</translation>
    </message>
    <message>
        <source>Your subscription has ended. Nothing more is charged.</source>
        <translation>Tu suscripción ha terminado. No se cobrará nada más.</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>Cancelada</translation>
    </message>
    <message>
        <source>Come back any time</source>
        <translation>Puedes volver cuando quieras</translation>
    </message>
    <message>
        <source>Your invoices stay available here. You can subscribe again whenever you like.</source>
        <translation>Tus facturas siguen disponibles aquí. Puedes volver a suscribirte cuando quieras.</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Desconocido</translation>
    </message>
    <message>
        <source>This app does not know that status yet. Manage Billing shows the details.</source>
        <translation>Esta aplicación aún no conoce ese estado. «Gestionar la facturación» muestra los detalles.</translation>
    </message>
    <message>
        <source>No payment method</source>
        <translation>Sin método de pago</translation>
    </message>
    <message>
        <source>Add one before %1, so that the payment goes through.</source>
        <translation>Añade uno antes del %1 para que el pago se realice.</translation>
    </message>
    <message>
        <source>Your card has expired</source>
        <translation>Tu tarjeta ha caducado</translation>
    </message>
    <message>
        <source>Your card expires soon</source>
        <translation>Tu tarjeta caduca pronto</translation>
    </message>
    <message>
        <source>%1 will not work for the payment on %2.</source>
        <translation>%1 no servirá para el pago del %2.</translation>
    </message>
    <message>
        <source>Add a payment method to keep %1.</source>
        <translation>Añade un método de pago para conservar %1.</translation>
    </message>
</context>
</TS>
