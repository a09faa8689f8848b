using Seatrial.Code.Flow;
using Seatrial.Code.Model;

namespace Seatrial.Requirements.Frameworks.Script;

/// <summary>The languages of the packs for Node.js and its kin.</summary>
internal static class ScriptLanguages
{
    public static IReadOnlyList<CodeLanguage> All { get; } = [CodeLanguage.JavaScript, CodeLanguage.TypeScript];

    /// <summary>A rule for each of several calls that mean the same.</summary>
    public static IEnumerable<CallRule> Rows(string target, string[] names, Effect effect) =>
        names.Select(n => new CallRule(target, n, effect) { Languages = All });
}
