namespace Seatrial.Cli.Assistants;

/// <summary>What the assistant is told.</summary>
/// <param name="Status">Exit status.</param>
/// <param name="Output">Standard output; empty for none.</param>
/// <param name="Error">Standard error; empty for none.</param>
internal sealed record HookAnswer(int Status, string Output, string Error)
{
    /// <summary>Nothing to say: the call goes on.</summary>
    public static HookAnswer Silent { get; } = new(0, "", "");

    /// <summary>Blocks by exit status, with the reason on standard error.</summary>
    public static HookAnswer Block(string reason) => new(2, "", reason);
}
