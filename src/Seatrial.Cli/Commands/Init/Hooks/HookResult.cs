namespace Seatrial.Cli.Commands.Init.Hooks;

/// <summary>What became of it.</summary>
/// <param name="Text">What is said, lines to paste included.</param>
/// <param name="IsDone">Whether the hook is set up now; otherwise somebody has to add what is said.</param>
/// <param name="IsFailure">Whether a file could not be written.</param>
internal sealed record HookResult(string Text, bool IsDone, bool IsFailure = false)
{
    public static HookResult Done(string text) => new(text, IsDone: true);

    public static HookResult ByHand(string text) => new(text, IsDone: false);

    public static HookResult Failed(string text) => new(text, IsDone: false, IsFailure: true);
}
