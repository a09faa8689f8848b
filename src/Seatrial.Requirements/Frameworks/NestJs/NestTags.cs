using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Frameworks.Express;

namespace Seatrial.Requirements.Frameworks.NestJs;

/// <summary>What a decorator of the program comes to.</summary>
internal abstract record NestTag;

/// <summary><c>SetMetadata('roles', …)</c>: what guards read with a reflector.</summary>
internal sealed record MetadataTag(string Key, Value Value) : NestTag;

/// <summary><c>UseGuards(…)</c>.</summary>
internal sealed record GuardsTag(IReadOnlyList<Value> Guards, IReadOnlyList<string> Names, CodeFile File, Place Place) : NestTag;

/// <summary><c>applyDecorators(…)</c>.</summary>
internal sealed record CompositeTag(IReadOnlyList<Value> Parts) : NestTag;

/// <summary><c>createParamDecorator(…)</c> called for a parameter.</summary>
internal sealed record ParameterTag(Value Factory, Value Data) : NestTag;

/// <summary><c>AuthGuard('jwt')</c> of a library: a class that demands a known caller.</summary>
internal sealed record LibraryGuardTag(string Name) : NestTag;

/// <summary>The execution context of a run: its request and what decorators say of the endpoint.</summary>
internal sealed record ContextTag(ExpressExchange Exchange, IReadOnlyList<MetadataTag> Metadata) : NestTag
{
    /// <summary>The context of GraphQL, where a field of it is resolved.</summary>
    public Value? Graph { get; init; }
}

/// <summary>A guard for every route of the application.</summary>
internal sealed record NestGuardEntry(CodeFile File, Place Place, Value Guard, string Name) : RouterEntry(File, Place)
{
    public override string Key => Name;
}

/// <summary>Middleware with the paths that it is for; no path is for all.</summary>
internal sealed record NestMiddlewareEntry(
    CodeFile File,
    Place Place,
    Value Middleware,
    string Name,
    IReadOnlyList<string> Paths,
    IReadOnlyList<string> Excluded
) : RouterEntry(File, Place)
{
    public override string Key => Name;
}

/// <summary>Versions stand in the path.</summary>
internal sealed record NestVersionEntry(CodeFile File, Place Place, string Default) : RouterEntry(File, Place)
{
    public override string Key => Default;
}

/// <summary>Kept with a middleware consumer while a module configures it.</summary>
internal sealed class NestConsumer(Router application)
{
    public Router Application { get; } = application;

    public List<(Value Value, string Name)> Middleware { get; set; } = [];

    public List<string> Excluded { get; set; } = [];
}
