namespace Seatrial.Secrets.Fixing;

/// <summary>A credential in a text that is to be moved out of it.</summary>
/// <param name="Path">Relative to the repository, '/' separated.</param>
/// <param name="Text">The whole file.</param>
/// <param name="Start">Index of the credential's first character.</param>
/// <param name="Length">Its characters.</param>
/// <param name="Variable">What the environment variable is to be called, where nothing in the text decides it.</param>
public sealed record FixTarget(string Path, string Text, int Start, int Length, string Variable)
{
    /// <summary>What is known of the file already; made anew where nothing is given.</summary>
    public FixSource Source { get; init; } = new(Text);

    /// <summary>The how-manyeth variable of its name: what the text decides is numbered like what it leaves open.</summary>
    public int Number { get; init; } = 1;

    public int End => Start + Length;

    internal string Value => Text.Substring(Start, Length);

    internal string Name => Path[(Path.LastIndexOf('/') + 1)..];

    internal string Extension => System.IO.Path.GetExtension(Path).ToLowerInvariant();

    internal int LineStart => Start == 0 ? 0 : Text.LastIndexOf('\n', Start - 1) + 1;

    internal int LineEnd => Text.IndexOf('\n', End) is var end and >= 0 ? end : Text.Length;
}
