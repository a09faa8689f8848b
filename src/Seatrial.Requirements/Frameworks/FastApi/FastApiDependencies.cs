using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Code.Resolution;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Frameworks.Python;

namespace Seatrial.Requirements.Frameworks.FastApi;

/// <summary>Kept with the value of <c>Depends(f)</c>.</summary>
/// <param name="Function">What is called; unknown for <c>Depends()</c>, which takes the annotation.</param>
internal sealed record Dependency(Value Function, CodeFile File, Place Place, string Name);

/// <summary><c>Depends</c>: in lists of routers and routes, as defaults of parameters, in annotations and their aliases.</summary>
internal static class FastApiDependencies
{
    public static Value Marker(CallSite site)
    {
        var function = site.Named("dependency") ?? site[0];
        string name = site.Written(0) is { } written ? PythonSteps.NameOf(written) : "";
        return new Value
        {
            Object = new AbstractObject(site.File, site.Place) { Tag = new Dependency(function, site.File, site.Place, name) },
        };
    }

    /// <summary>Those in <c>dependencies=[…]</c>.</summary>
    public static IReadOnlyList<EndpointStep> Listed(CallSite site) =>
        site.Named("dependencies")?.Object is { Tag: null } list
            ? [.. list.Members.Values.Select(c => c.Value?.Object?.Tag).OfType<Dependency>().Select(d => Step(d, null))]
            : [];

    /// <summary>
    /// Those that a class declares for all of its routes: <c>user: User = Depends(…)</c> in a class-based view, its own and those of its
    /// bases. Source: documentation of fastapi-utils, "Class Based Views".
    /// </summary>
    public static IEnumerable<EndpointStep> OfClass(CodeBase code, ClassSymbol owner, AbstractObject self)
    {
        foreach (var type in code.Lineage(owner).Reverse())
        {
            foreach (var field in type.Class.Fields)
            {
                var written = new Parameter(field.Name)
                {
                    Type = field.Type,
                    Default = field.Initializer,
                    Place = field.Place,
                };
                var (parameter, home) = Unaliased(written, type.File, code);
                if (IsDependency(parameter, home))
                {
                    yield return new EndpointStep(
                        $"Depends({WrittenName(parameter, home)})",
                        type.File,
                        field.Place.Line,
                        run =>
                        {
                            var given = Of(run, parameter, home) ?? Value.Unknown;
                            run.Evaluator.Assign(self.Member(field.Name), given);
                            return !Leaves(given);
                        }
                    )
                    {
                        IsFollowed = true,
                    };
                }
            }
        }
    }

    /// <summary>The dependency of a parameter as a guard, if it has one.</summary>
    public static IEnumerable<EndpointStep> OfParameter(Parameter parameter, CodeFile file) =>
        IsDependency(parameter, file)
            ?
            [
                new EndpointStep(
                    $"Depends({WrittenName(parameter, file)})",
                    file,
                    parameter.Place.Line,
                    run => !Leaves(Of(run, parameter, file) ?? Value.Unknown)
                )
                {
                    IsFollowed = true,
                },
            ]
            : [];

    /// <summary>What a parameter's dependency gives; null where it has none.</summary>
    public static Value? Of(EndpointRun run, Parameter parameter, CodeFile file) =>
        Written(parameter, file) is { } call && run.Evaluator.ValueOf(call.File, call.Call).Object?.Tag is Dependency dependency
            ? Resolve(run, dependency, parameter.Type, file)
            : null;

    private static bool IsDependency(Parameter parameter, CodeFile file) => Written(parameter, file) is not null;

    private static string WrittenName(Parameter parameter, CodeFile file) =>
        Written(parameter, file) is { Call.Arguments: [var first, ..] } ? PythonSteps.NameOf(first.Value) : parameter.Type?.ShortName ?? "";

    /// <summary>The call of <c>Depends</c>: the default, within <c>Annotated</c>, or within an alias of that.</summary>
    private static (CodeFile File, CallExpression Call)? Written(Parameter parameter, CodeFile file)
    {
        if (parameter.Default is CallExpression { Name: "Depends" or "Security" } plain)
        {
            return (file, plain);
        }

        if (parameter.Type is not { } type)
        {
            return null;
        }

        if (type.Values.OfType<CallExpression>().FirstOrDefault(c => c.Name is "Depends" or "Security") is { } annotated)
        {
            return (file, annotated);
        }

        return null;
    }

    /// <summary>
    /// The alias <c>CurrentUser = Annotated[User, Depends(…)]</c> in place of its name, and the file in which its names mean something.
    /// </summary>
    public static (Parameter Parameter, CodeFile File) Unaliased(Parameter parameter, CodeFile file, CodeBase code)
    {
        if (
            parameter.Type is not { Arguments.Count: 0, Values.Count: 0 } type
            || code.Resolve(file, type.Name) is not VariableSymbol variable
        )
        {
            return (parameter, file);
        }

        var assigned = variable
            .File.TopLevel.Body?.Statements.OfType<ExpressionStatement>()
            .Select(s => s.Expression)
            .OfType<AssignmentExpression>()
            .FirstOrDefault(a => a.Target is NameExpression name && name.Name == variable.Name)
            ?.Value;
        return
            assigned
                is IndexExpression
                {
                    Target: NameExpression { Name: "Annotated" } or MemberExpression { Name: "Annotated" },
                    Index: ListExpression { Items: [var inner, ..] } annotated
                }
            ? (
                parameter with
                {
                    Type = new TypeReference("Annotated", [new TypeReference(PythonSteps.NameOf(inner))])
                    {
                        Values = [.. annotated.Items.Skip(1)],
                    },
                },
                variable.File
            )
            : (parameter, file);
    }

    private static EndpointStep Step(Dependency dependency, TypeReference? type) =>
        new(
            $"Depends({dependency.Name})",
            dependency.File,
            dependency.Place.Line,
            run => !Leaves(Resolve(run, dependency, type, dependency.File))
        )
        {
            IsFollowed = dependency.Function.Functions.Count > 0 || dependency.Function.Type?.Class is not null,
        };

    private static bool Leaves(Value value) => value.Type?.External == "!";

    /// <summary>Calls the dependency once for the request.</summary>
    private static Value Resolve(EndpointRun run, Dependency dependency, TypeReference? type, CodeFile file)
    {
        var function = dependency.Function;
        if (ReferenceEquals(function, Value.Unknown) && type is not null)
        {
            var own = type.Name == "Annotated" && type.Arguments.Count == 1 ? type.Arguments[0] : type;
            function = run.Evaluator.Code.ResolveType(file, own) is { } named
                ? new Value { Type = new KnownType { Class = named } }
                : function;
        }

        string key =
            function.Functions is [{ Function: { } body, File: { } home }, ..]
            && function.Functions[0].Self is null
            && function.Functions[0].Bound.Count == 0
                ? $"fastapi:{home.Path}:{body.Place.Line}:{body.Name}"
                : $"fastapi:{dependency.File.Path}:{dependency.Place.Line}:{dependency.Place.Column}";
        return run.Shared(key, () => Call(run, function, dependency));
    }

    private static Value Call(EndpointRun run, Value function, Dependency dependency)
    {
        var evaluator = run.Evaluator;
        if (function.Functions is [{ Function: { } called, File: { } file } closure, ..])
        {
            return evaluator.InModule(
                    dependency.File,
                    () => evaluator.Invoke(closure, FastApiParameters.Arguments(run, called, file), dependency.Place)
                ) ?? Value.Unknown;
        }

        if (function.Type is { Class: { } type })
        {
            return OfClass(run, function, type, dependency);
        }

        return FastApiSecurity.Called(run, function, dependency) ?? Value.Unknown;
    }

    /// <summary>A class is constructed with parameters as a function's; an object is called.</summary>
    private static Value OfClass(EndpointRun run, Value value, ClassSymbol type, Dependency dependency)
    {
        var evaluator = run.Evaluator;
        bool isObject = value.Type!.IsInstance;
        var method = evaluator.Code.Method(type, isObject ? "__call__" : "constructor");
        IReadOnlyList<ArgumentValue> arguments = method is null ? [] : FastApiParameters.Arguments(run, method.Function, method.File);
        if (isObject)
        {
            return method is null
                ? FastApiSecurity.Called(run, value, dependency) ?? Value.Unknown
                : evaluator.InModule(
                    method.File,
                    () => evaluator.Invoke(Closure.Of(method.Function, method.File, method.Owner, value), arguments, dependency.Place)
                ) ?? Value.Unknown;
        }

        return evaluator.InModule(
                dependency.File,
                () =>
                    evaluator.Construct(
                        type,
                        new CallSite
                        {
                            Evaluator = evaluator,
                            File = dependency.File,
                            Place = dependency.Place,
                            Name = type.Class.Name,
                            Arguments = arguments,
                        }
                    )
            ) ?? Value.Unknown;
    }
}
