namespace Seatrial.Syntax.Hosts;

/// <summary>What stands in a block of script.</summary>
public enum ScriptLanguage
{
    JavaScript = 0,
    TypeScript = 1,

    /// <summary>TypeScript with JSX.</summary>
    Tsx = 2,
}
