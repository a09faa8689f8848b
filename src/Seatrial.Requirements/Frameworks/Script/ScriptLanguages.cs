using Seatrial.Code.Model;

namespace Seatrial.Requirements.Frameworks.Script;

/// <summary>The languages of the packs for Node.js and its kin.</summary>
internal static class ScriptLanguages
{
    public static IReadOnlyList<CodeLanguage> All { get; } = [CodeLanguage.JavaScript, CodeLanguage.TypeScript];
}
