using Seatrial.Code.Model;

namespace Seatrial.Code.Flow;

/// <summary>What a rule makes of a call; null lets the next rule try.</summary>
public delegate Value? Effect(CallSite site);

/// <summary>
/// One row: what a call of a library means.
/// </summary>
/// <param name="Target"> What the function belongs to: the receiver's or module's name as <see cref="KnownType.External"/> has it
/// (<c>npm:express()</c>, <c>npm:jsonwebtoken</c>), with a star at its end for all that begin so; <c>type:Name</c> for a value whose
/// declared type, class or base class has that own name; <c>*</c> for whatever it is, where the repository does not define the function.
/// </param>
/// <param name="Name">Name of the function or method; empty where the target itself is called or constructed (<c>express()</c>), a star for
/// every method that no other rule knows.</param>
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

    /// <summary>Whether it counts although a class of the repository declares a field of that name.</summary>
    public bool Overrides { get; init; }
}

/// <summary>
/// What a name means that nothing in the repository declares: <c>current_user</c>, <c>params</c>; what an import of a library binds, by its
/// whole name: <c>py:flask.session</c>.
/// </summary>
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

/// <summary>
/// The tables by which programs are followed: contributed by framework packs; the evaluator knows no framework. Immutable; safe for
/// concurrent use.
/// </summary>
public sealed class FlowModel(
    IEnumerable<CallRule> calls,
    IEnumerable<MemberRule> members,
    IEnumerable<NameRule> names,
    IEnumerable<TypeRule> types
)
{
    private readonly RuleTable<CallRule> calls = new(calls, r => r.Name, r => r.Languages);
    private readonly RuleTable<MemberRule> members = new(members, r => r.Name, r => r.Languages) { Common = "" };
    private readonly RuleTable<NameRule> names = new(names, r => r.Name, r => r.Languages);
    private readonly RuleTable<TypeRule> types = new(types, r => r.Name, r => r.Languages);
    private readonly RuleTable<CallWatch> watches = RuleTable<CallWatch>.Empty;

    public static FlowModel Empty { get; } = new([], [], [], []);

    /// <summary>Calls that are noted where they are followed.</summary>
    public IEnumerable<CallWatch> Watched
    {
        init => watches = new RuleTable<CallWatch>(value, w => w.Name, w => w.Languages);
    }

    internal bool IsWatching => !watches.IsEmpty;

    internal CallWatch[] Watches(string name, CodeLanguage language) => watches.Of(name, language);

    internal CallRule[] Calls(string name, CodeLanguage language) => calls.Of(name, language);

    /// <summary>Rules for a member of that name, and those for any (an empty name).</summary>
    internal MemberRule[] Members(string name, CodeLanguage language) => members.Of(name, language);

    internal NameRule[] Names(string name, CodeLanguage language) => names.Of(name, language);

    internal TypeRule[] Types(string name, CodeLanguage language) => types.Of(name, language);

    internal static bool Fits(string target, IReadOnlyList<string> actual)
    {
        if (target == "*")
        {
            return true;
        }

        for (int i = 0; i < actual.Count; i++)
        {
            string name = actual[i];
            if (target.EndsWith('*') ? name.StartsWith(target.AsSpan(0, target.Length - 1), StringComparison.Ordinal) : name == target)
            {
                return true;
            }
        }

        return false;
    }
}
