using System.Collections.Frozen;
using Seatrial.Code.Model;

namespace Seatrial.Code.Flow;

/// <summary>What a rule makes of a call; null lets the next rule try.</summary>
public delegate Value? Effect(CallSite site);

/// <summary>
/// One row: what a call of a library means.
/// </summary>
/// <param name="Target">
/// What the function belongs to: the receiver's or module's name as <see cref="KnownType.External"/> has it (<c>npm:express()</c>, <c>npm:jsonwebtoken</c>), with a star at its end for all that begin so;
/// <c>type:Name</c> for a value whose declared type, class or base class has that own name; <c>*</c> for whatever it is, where the repository does not define the function.
/// </param>
/// <param name="Name">Name of the function or method; empty where the target itself is called or constructed (<c>express()</c>), a star for every method that no other rule knows.</param>
/// <param name="Effect">What it means.</param>
public sealed record CallRule(string Target, string Name, Effect Effect)
{
    /// <summary>Languages in which it counts; empty for all.</summary>
    public IReadOnlyList<CodeLanguage> Languages { get; init; } = [];

    /// <summary>Whether it counts although the repository defines a function that would be followed.</summary>
    public bool Overrides { get; init; }
}

/// <summary>What reading a member means: <c>req.params</c>. Targets as in <see cref="CallRule"/>.</summary>
public sealed record MemberRule(string Target, string Name, Func<MemberSite, Value?> Effect)
{
    public IReadOnlyList<CodeLanguage> Languages { get; init; } = [];
}

/// <summary>What a name means that nothing in the repository declares: <c>current_user</c>, <c>params</c>; what an import of a library binds, by its whole name: <c>py:flask.session</c>.</summary>
public sealed record NameRule(string Name, Func<NameSite, Value?> Effect)
{
    public IReadOnlyList<CodeLanguage> Languages { get; init; } = [];
}

/// <summary>What a value of a declared type is: a parameter <c>HttpServletRequest request</c>, a field that is injected.</summary>
/// <param name="Name">Last component of the type.</param>
public sealed record TypeRule(string Name, Func<NameSite, Value?> Effect)
{
    public IReadOnlyList<CodeLanguage> Languages { get; init; } = [];
}

/// <summary>The tables by which programs are followed: contributed by framework packs; the evaluator knows no framework. Immutable; safe for concurrent use.</summary>
public sealed class FlowModel(IEnumerable<CallRule> calls, IEnumerable<MemberRule> members, IEnumerable<NameRule> names, IEnumerable<TypeRule> types)
{
    private readonly FrozenDictionary<string, CallRule[]> calls = Group(calls, r => r.Name);
    private readonly FrozenDictionary<string, MemberRule[]> members = Group(members, r => r.Name);
    private readonly FrozenDictionary<string, NameRule[]> names = Group(names, r => r.Name);
    private readonly FrozenDictionary<string, TypeRule[]> types = Group(types, r => r.Name);

    private readonly FrozenDictionary<string, CallWatch[]> watches = FrozenDictionary<string, CallWatch[]>.Empty;

    public static FlowModel Empty { get; } = new([], [], [], []);

    /// <summary>Calls that are noted where they are followed.</summary>
    public IEnumerable<CallWatch> Watched
    {
        init => watches = Group(value, w => w.Name);
    }

    internal bool IsWatching => watches.Count > 0;

    internal IReadOnlyList<CallWatch> Watches(string name) => watches.TryGetValue(name, out var rows) ? rows : [];

    internal IReadOnlyList<CallRule> Calls(string name) => calls.TryGetValue(name, out var rules) ? rules : [];

    /// <summary>Rules for a member of that name, and those for any (an empty name).</summary>
    internal IReadOnlyList<MemberRule> Members(string name)
        => members.TryGetValue(name, out var own) ? members.TryGetValue("", out var any) ? [.. own, .. any] : own : members.TryGetValue("", out var all) ? all : [];

    internal IReadOnlyList<NameRule> Names(string name) => names.TryGetValue(name, out var rules) ? rules : [];

    internal IReadOnlyList<TypeRule> Types(string name) => types.TryGetValue(name, out var rules) ? rules : [];

    internal static bool Fits(string target, IReadOnlyList<string> actual)
    {
        if (target == "*")
        {
            return true;
        }

        foreach (string name in actual)
        {
            if (target.EndsWith('*') ? name.StartsWith(target.AsSpan(0, target.Length - 1), StringComparison.Ordinal) : name == target)
            {
                return true;
            }
        }

        return false;
    }

    internal static bool Speaks(IReadOnlyList<CodeLanguage> languages, CodeLanguage language) => languages.Count == 0 || languages.Contains(language);

    private static FrozenDictionary<string, T[]> Group<T>(IEnumerable<T> rules, Func<T, string> key)
        => rules.GroupBy(key, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
}
