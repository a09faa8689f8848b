namespace Seatrial.Requirements.Dependencies.Imports;

/// <summary>How code names a module of others.</summary>
public enum SourceImportKind
{
    /// <summary>Loaded whenever the code is.</summary>
    Import,

    /// <summary>Within <c>try</c>, or for types alone: the code works without it.</summary>
    Optional,

    /// <summary>A text that looks like a module, as frameworks take them in settings.</summary>
    Mention,
}
