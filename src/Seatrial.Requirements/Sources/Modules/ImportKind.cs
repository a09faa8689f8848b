namespace Seatrial.Requirements.Sources.Modules;

public enum ImportKind
{
    Import,

    /// <summary><c>export … from</c>.</summary>
    Reexport,

    /// <summary><c>import(…)</c> and <c>require(…)</c>.</summary>
    Dynamic,
}
