using Seatrial.Code.Flow;
using Seatrial.Code.Model;

namespace Seatrial.Requirements.Frameworks.Script;

/// <summary>Errors that nothing is known of.</summary>
internal static class ScriptErrors
{
    public const string Type = "js:Error()";

    /// <summary>A value that is an error: middleware that hands it on does not let the request pass.</summary>
    public static Value Unknown(CodeFile file) =>
        new()
        {
            Type = new KnownType { External = Type, IsInstance = true },
            Object = new AbstractObject(file, default),
        };
}
