using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Code.Resolution;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Frameworks.Python;

namespace Seatrial.Requirements.Frameworks.Django;

/// <summary>
/// Permission classes of Django REST framework: those of the library, those of the application, which are followed, and their combinations.
/// </summary>
internal static class DjangoPermissions
{
    /// <summary>What <c>super().get_permissions()</c> gives.</summary>
    public const string Inherited = "py:rest_framework.views.APIView.get_permissions()";

    private static readonly HashSet<string> Roles = new(StringComparer.Ordinal)
    {
        "IsAdminUser",
        "DjangoModelPermissions",
        "DjangoObjectPermissions",
        "TokenHasScope",
        "TokenHasReadWriteScope",
        "IsSuperUser",
    };

    /// <summary>Guards for a list of permissions as it is written; the defaults of the settings where there is none.</summary>
    public static IEnumerable<EndpointStep> Steps(
        EndpointDiscovery discovery,
        DjangoSettings settings,
        IReadOnlyList<Expression>? written,
        CodeFile file,
        int line,
        string method,
        out bool isPublic
    )
    {
        if (written is null)
        {
            isPublic = false;
            return [.. (settings.Permissions ?? []).Select(p => Default(discovery, settings, p[(p.LastIndexOf('.') + 1)..], method))];
        }

        isPublic = written.Count > 0 && written.All(w => PythonSteps.NameOf(w).EndsWith("AllowAny", StringComparison.Ordinal));
        return
        [
            .. written.Select(w => new EndpointStep(PythonSteps.NameOf(w), file, line, run => Assume(run, Of(run, w, file, method, null)))
            {
                IsFollowed = IsUnderstood(discovery.Code, file, w),
            }),
        ];
    }

    /// <summary>Whether it is a class of the repository, or one of the library that lets somebody through on purpose.</summary>
    private static bool IsUnderstood(CodeBase code, CodeFile file, Expression written) =>
        PythonSteps.NameOf(written) is var name
        && (
            name.EndsWith("OrReadOnly", StringComparison.Ordinal)
            || name.EndsWith("AllowAny", StringComparison.Ordinal)
            || (written is NameExpression own && code.Resolve(file, own.Name) is ClassSymbol)
        );

    /// <summary>What the permissions of a class demand for one object: <c>has_object_permission</c>.</summary>
    public static void CheckObject(EndpointRun run, ClassSymbol view, Value record, string method)
    {
        if (WrittenIn(run.Evaluator.Code, view) is not { } found)
        {
            return;
        }

        foreach (var written in found.Items)
        {
            run.Evaluator.Assume(Of(run, written, found.File, method, record));
        }
    }

    /// <summary>The list <c>permission_classes</c> of a view or its bases.</summary>
    public static (IReadOnlyList<Expression> Items, CodeFile File)? WrittenIn(CodeBase code, ClassSymbol view)
    {
        foreach (var owner in (IEnumerable<ClassSymbol>)[view, .. code.Bases(view)])
        {
            if (owner.Class.Fields.FirstOrDefault(f => f.Name == "permission_classes")?.Initializer is { } list)
            {
                return (list is ListExpression items ? items.Items : [list], owner.File);
            }
        }

        return null;
    }

    /// <summary>What one permission demands, a class or an object of one.</summary>
    public static Condition OfValue(EndpointRun run, Value value, CodeFile file, Place place, string method) =>
        value.Type?.Class is { } own ? OfClass(run, own, place, method, null)
        : value.Type?.External is { } external
            ? Known(
                external.Replace("()", "", StringComparison.Ordinal)[
                    (external.Replace("()", "", StringComparison.Ordinal).LastIndexOf('.') + 1)..
                ],
                file,
                place,
                method
            )
        : Condition.Always;

    private static bool Assume(EndpointRun run, Condition condition)
    {
        run.Evaluator.Assume(condition);
        return true;
    }

    private static EndpointStep Default(EndpointDiscovery discovery, DjangoSettings settings, string name, string method)
    {
        var own = discovery.Code.ClassesNamed(name).FirstOrDefault(c => c.File.Language == CodeLanguage.Python);
        var place = new Place(settings.Line, 1);
        return new EndpointStep(
            name,
            settings.File!,
            settings.Line,
            run => Assume(run, own is null ? Known(name, settings.File!, place, method) : OfClass(run, own, place, method, null))
        );
    }

    private static Condition Of(EndpointRun run, Expression written, CodeFile file, string method, Value? record)
    {
        switch (written)
        {
            case BinaryExpression { Operator: BinaryOperator.And } both:
                return Condition.And(Of(run, both.Left, file, method, record), Of(run, both.Right, file, method, record));
            case BinaryExpression { Operator: BinaryOperator.Or } either:
                return Condition.Or(Of(run, either.Left, file, method, record), Of(run, either.Right, file, method, record));
            case CallExpression call:
                return Of(run, call.Callee, file, method, record);
            case NameExpression or MemberExpression:
                var value = run.Evaluator.ValueOf(file, written);
                return value.Type?.Class is { } own
                    ? OfClass(run, own, written.Place, method, record)
                    : Known(written is NameExpression n ? n.Name : ((MemberExpression)written).Name, file, written.Place, method);
            default:
                return Condition.Always;
        }
    }

    private static Condition OfClass(EndpointRun run, ClassSymbol type, Place place, string method, Value? record)
    {
        var evaluator = run.Evaluator;
        var inherited = Condition.And(
            type.Class.Bases.Where(b => evaluator.Code.ResolveType(type.File, b) is null)
                .Select(b => Known(b.ShortName, type.File, place, method))
        );
        string name = record is null ? "has_permission" : "has_object_permission";
        if (evaluator.Code.Method(type, name) is not { Function.Body: not null } check)
        {
            return record is null ? inherited : Condition.Always;
        }

        var self = new Value
        {
            Type = new KnownType { Class = type, IsInstance = true },
            Object = new AbstractObject(type.File, type.Class.Place),
        };
        var view = run.Shared("django:view", () => Value.Unknown);
        ArgumentValue[] arguments = record is null
            ? [new(DjangoRequest.Of(run)), new(view)]
            : [new(DjangoRequest.Of(run)), new(view), new(record)];
        var held = evaluator.Isolated(() =>
            Evaluator.TruthOf(
                evaluator.InModule(
                    check.File,
                    () => evaluator.Invoke(Closure.Of(check.Function, check.File, check.Owner, self), arguments, place)
                ) ?? Value.Unknown,
                check.File,
                check.Function.Place
            )
        );
        return Condition.And(inherited, held);
    }

    /// <summary>What a permission of the library demands for a method.</summary>
    private static Condition Known(string name, CodeFile file, Place place, string method)
    {
        var authenticated = Effects.Authenticated(name, file, place);
        return name switch
        {
            "IsAuthenticated" => authenticated,
            "IsAuthenticatedOrReadOnly" or "DjangoModelPermissionsOrAnonReadOnly" => method is "GET" or "HEAD" or "OPTIONS"
                ? Condition.Always
                : authenticated,
            _ => Roles.Contains(name) ? Condition.And(authenticated, Effects.Role(name, file, place)) : Condition.Always,
        };
    }
}
