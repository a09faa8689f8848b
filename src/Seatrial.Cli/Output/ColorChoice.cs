namespace Seatrial.Cli.Output;

/// <summary>What <c>--color</c> asks for.</summary>
internal enum ColorChoice
{
    /// <summary>On a terminal, unless <c>NO_COLOR</c> is set; elsewhere when <c>FORCE_COLOR</c> is set.</summary>
    Auto,
    Always,
    Never,
}
