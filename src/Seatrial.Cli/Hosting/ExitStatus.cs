namespace Seatrial.Cli.Hosting;

/// <summary>What the process ends with. When the gate fails and the run is incomplete, the failing gate is said: 1.</summary>
internal static class ExitStatus
{
    public const int Fine = 0;

    public const int GateFails = 1;

    /// <summary>The command line, the configuration or a path is wrong; one sentence says what and what to do.</summary>
    public const int Usage = 2;

    /// <summary>Something could not be analysed; the report lists it.</summary>
    public const int Incomplete = 3;

    /// <summary>A defect of Seatrial: EX_SOFTWARE of sysexits.h.</summary>
    public const int Defect = 70;

    /// <summary>An output could not be written: EX_IOERR of sysexits.h.</summary>
    public const int CannotWrite = 74;

    /// <summary>Ctrl-C or a request to terminate: 128 + SIGINT, as shells say it.</summary>
    public const int Interrupted = 130;
}
