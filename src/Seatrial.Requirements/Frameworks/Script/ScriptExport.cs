using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Code.Resolution;
using Seatrial.Requirements.Endpoints;

namespace Seatrial.Requirements.Frameworks.Script;

/// <summary>Something that a module exports for the framework to call.</summary>
/// <param name="Name">Its exported name.</param>
/// <param name="Value">What it is.</param>
/// <param name="Inner">The function that a person would point at: the one that is wrapped.</param>
/// <param name="Place">Where the function's name stands, or the export.</param>
internal sealed record ScriptExport(string Name, Value Value, Closure? Inner, CodeFile File, Place Place)
{
    /// <summary>First line that belongs to it.</summary>
    public int StartLine { get; private init; }

    public int EndLine { get; private init; }

    public static ScriptExport? Of(Evaluator evaluator, CodeFile file, string name)
    {
        if (file.Exports.FirstOrDefault(e => e.Name == name) is not { } export)
        {
            return null;
        }

        var symbol = evaluator.Code.Member(new ModuleSymbol([file]), name);
        var value = symbol is null ? Value.Unknown : evaluator.SymbolValue(symbol) ?? Value.Unknown;
        var written = export.Value ?? Assigned(file, export.Local);
        var inner = evaluator.InModule(file, () => new ScriptHandler(value, written).Inner(evaluator));
        var function = inner?.Function;
        bool isHere = function is not null && inner!.File == file;
        bool isNamed = isHere && function!.Name == export.Local;
        return new ScriptExport(
            name,
            value.Functions.Count == 0 && value.Object?.Tag is null && inner is not null ? Value.Function(inner) : value,
            inner,
            file,
            isNamed ? function!.Place : export.Place
        )
        {
            StartLine = isNamed ? function!.StartLine : export.Place.Line,
            EndLine = isHere ? Math.Max(function!.EndLine, export.Place.Line) : export.Place.Line,
        };
    }

    /// <summary>The same with the lines of a function.</summary>
    public ScriptExport At(Function function) => this with { StartLine = function.StartLine, EndLine = function.EndLine };

    /// <summary>The endpoint that it is.</summary>
    public Endpoint Serves(
        string framework,
        string method,
        string route,
        IReadOnlyList<EndpointStep> steps,
        EndpointTraits traits = EndpointTraits.None
    ) =>
        new()
        {
            Framework = framework,
            Method = method,
            Route = route,
            File = File,
            StartLine = StartLine,
            Line = Place.Line,
            EndLine = EndLine,
            Handler = Name,
            Traits = traits,
            Steps = steps,
        };

    private static Expression? Assigned(CodeFile file, string local) =>
        file
            .TopLevel.Body?.Statements.OfType<ExpressionStatement>()
            .Select(s => s.Expression)
            .OfType<AssignmentExpression>()
            .FirstOrDefault(a => a.Target is NameExpression name && name.Name == local)
            ?.Value;
}
