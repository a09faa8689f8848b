using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Code.Resolution;
using Seatrial.Requirements.Endpoints;

namespace Seatrial.Requirements.Frameworks;

/// <summary>
/// All that is known of one framework or library: tables, and where tables cannot say it, functions over the code. Packs are independent of
/// each other; what two need is in <see cref="Effects"/>.
/// </summary>
public sealed record FrameworkPack
{
    /// <summary>Short name: <c>express</c>, <c>django-rest-framework</c>.</summary>
    public required string Name { get; init; }

    /// <summary>As its makers write it.</summary>
    public required string Title { get; init; }

    public required PackKind Kind { get; init; }

    public required IReadOnlyList<CodeLanguage> Languages { get; init; }

    public IReadOnlyList<CallRule> Calls { get; init; } = [];

    public IReadOnlyList<MemberRule> Members { get; init; } = [];

    public IReadOnlyList<NameRule> Names { get; init; } = [];

    public IReadOnlyList<TypeRule> Types { get; init; } = [];

    /// <summary>
    /// Arguments with which a function is to be run that registers routes and that nobody in sight calls: <c>module.exports = function
    /// (app) { … }</c> of a loader, <c>Configure(IApplicationBuilder app)</c>, Go's <c>main</c>. Null for functions that register nothing;
    /// asked for every function, so cheap by name or declared type of its parameters.
    /// </summary>
    public Func<Evaluator, FunctionSymbol, IReadOnlyList<ArgumentValue>?>? Entry { get; init; }

    /// <summary>Finds endpoints that no call registers: decorators, base classes, file names, route files.</summary>
    public Action<EndpointDiscovery>? Discover { get; init; }

    /// <summary>Reads models and tables from code: see <see cref="Entity"/>.</summary>
    public Func<EndpointDiscovery, IEnumerable<Entity>>? Entities { get; init; }

    /// <summary>What the pack does not see, one sentence each, for its page in the documentation.</summary>
    public IReadOnlyList<string> Limits { get; init; } = [];
}

/// <summary>What a pack is about.</summary>
public enum PackKind
{
    /// <summary>Serves requests.</summary>
    Server,

    /// <summary>Knows who calls.</summary>
    Identity,

    /// <summary>Reads and writes data.</summary>
    Data,
}
