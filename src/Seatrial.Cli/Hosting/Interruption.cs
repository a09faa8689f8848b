using System.Runtime.InteropServices;

namespace Seatrial.Cli.Hosting;

/// <summary>
/// While it lives, Ctrl-C and SIGTERM end the process at once: temporary files are removed and nothing half-written stays.
/// </summary>
internal sealed class Interruption : IDisposable
{
    private readonly PosixSignalRegistration[] registrations;

    public Interruption(CommandContext context)
    {
        void End(PosixSignalContext signal)
        {
            signal.Cancel = true;
            context.TemporaryFiles.DeleteAll();
            if (context.ErrorIsTerminal)
            {
                // Removes what is left of the progress line.
                context.Error.Write("\r\u001b[K");
                context.Error.Flush();
            }

            Environment.Exit(ExitStatus.Interrupted);
        }

        registrations = [PosixSignalRegistration.Create(PosixSignal.SIGINT, End), PosixSignalRegistration.Create(PosixSignal.SIGTERM, End)];
    }

    public void Dispose()
    {
        foreach (var registration in registrations)
        {
            registration.Dispose();
        }
    }
}
