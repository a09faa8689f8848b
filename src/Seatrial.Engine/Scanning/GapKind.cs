namespace Seatrial.Engine.Scanning;

/// <summary>Why something was not analysed.</summary>
public enum GapKind
{
    /// <summary>Excluded by <c>.gitignore</c> or <c>.git/info/exclude</c>, and not tracked.</summary>
    Ignored,

    /// <summary>Excluded by <c>.seatrialignore</c> or <c>seatrial.yaml</c>.</summary>
    Excluded,
    Vendored,
    Generated,
    Minified,
    Binary,

    /// <summary>A symbolic link that leaves the tree; what other links point to is read where it is.</summary>
    Link,
    Submodule,

    /// <summary>Not a regular file: socket, pipe, device.</summary>
    Special,

    /// <summary>Larger than the size limit for one file.</summary>
    TooLarge,

    /// <summary>Permission denied, vanished, I/O error.</summary>
    Unreadable,

    /// <summary>A count, depth, total-size or time limit ended the walk.</summary>
    LimitReached,

    /// <summary>A manifest or configuration file that could not be parsed.</summary>
    Malformed,

    /// <summary>A defect of Seatrial: an analyser threw.</summary>
    AnalyzerFailed,

    /// <summary>No analyser understands this language or framework yet.</summary>
    NotSupported,

    /// <summary>The library that parses code and SQL is not part of the installation, or does not fit it.</summary>
    ParsersMissing,
}
