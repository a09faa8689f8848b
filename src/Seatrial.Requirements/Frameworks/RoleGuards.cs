using Seatrial.Code.Flow;
using Seatrial.Code.Model;

namespace Seatrial.Requirements.Frameworks;

/// <summary>
/// Guards that say by their name that they are about roles or permissions, and ask something of the caller: they compare numbers, or look
/// into tables of grants.
/// </summary>
internal static class RoleGuards
{
    private static readonly string[] Words = ["Role", "Permission", "Admin", "Polic", "Scope", "Abilit", "Privilege"];

    public static bool IsNamed(string name) => Array.Exists(Words, w => name.Contains(w, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// Behind such a guard the caller has what it is named after, where it went on by more than that somebody is signed in.
    /// </summary>
    /// <param name="evaluator">What follows.</param>
    /// <param name="name">The guard, for people.</param>
    /// <param name="before">What held in front of it.</param>
    /// <param name="file">Where it stands.</param>
    /// <param name="place">Where it stands.</param>
    public static void Assume(Evaluator evaluator, string name, Condition before, CodeFile file, Place place)
    {
        var known = before.Tests().ToHashSet();
        if (IsNamed(name) && evaluator.Known.Implies(t => !known.Contains(t) && AsksOfCaller(t)))
        {
            evaluator.Assume(Effects.Role(name, file, place));
        }
    }

    private static bool AsksOfCaller(Test test) =>
        test is { Holds: true, Kind: TestKind.Truth or TestKind.Equality }
        && (IsOfCaller(test.Subject) || (test.Other is { } other && IsOfCaller(other)));

    /// <summary>Something that was looked up for the caller.</summary>
    private static bool IsOfCaller(Value value) =>
        value.Loads.Any(l => Store.IsOwn(l) || l.Filters.Any(f => !f.IsOptional && f.Value.Has(Origins.Principal)));
}
