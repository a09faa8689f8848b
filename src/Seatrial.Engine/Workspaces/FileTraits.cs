namespace Seatrial.Engine.Workspaces;

/// <summary>
/// What a file's content says about it; several may hold. Such files are handed over all the same: a credential in a bundle is a
/// credential.
/// </summary>
[Flags]
public enum FileTraits
{
    None = 0,

    /// <summary>A marker in the first lines says that a program wrote it: code analysers leave it alone.</summary>
    Generated = 1,

    /// <summary>Compressed for machines (very long lines, <c>.min.js</c>, source maps): code analysers leave it alone.</summary>
    Minified = 2,
}
