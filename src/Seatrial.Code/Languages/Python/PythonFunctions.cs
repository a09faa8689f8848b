using Seatrial.Code.Model;
using Seatrial.Syntax;

namespace Seatrial.Code.Languages.Python;

/// <summary>Functions, methods, lambdas, their parameters and decorators.</summary>
internal sealed class PythonFunctions(PythonLowering lowering)
{
    private PythonGrammar Grammar => lowering.Grammar;

    /// <summary>A function, or a method where the scope is a class.</summary>
    /// <param name="node">The definition.</param>
    /// <param name="decorated">The node around it that holds its decorators.</param>
    public Function Lower(SyntaxNode node, SyntaxNode? decorated)
    {
        var outer = lowering.Scope;
        var decorators = decorated is { } holder ? Decorators(holder) : [];
        string name = node.Child(Grammar.Name) is { } nameNode ? lowering.Context.Text(nameNode) : "";
        var parameters = Parameters(node.Child(Grammar.Parameters));
        var traits = Traits(node, name, decorators);
        string? self = outer.Self;
        if (outer.IsClass)
        {
            bool isStatic = Has(decorators, "staticmethod");
            self = null;
            if (!isStatic && parameters.Count > 0 && !parameters[0].IsRest && parameters[0].Default is null)
            {
                self = parameters[0].Name;
                parameters.RemoveAt(0);
            }

            bool isOfClass =
                isStatic
                || self is "cls" or "klass"
                || Has(decorators, "classmethod")
                || name is "__new__" or "__init_subclass__" or "__class_getitem__";
            traits |= isOfClass ? FunctionTraits.Static : FunctionTraits.None;
        }
        else if (parameters.Exists(p => p.Name == self))
        {
            self = null;
        }

        var returnType = node.Child(Grammar.ReturnType) is { } written ? lowering.Types.Lower(written) : null;
        lowering.Scope = new PythonScope
        {
            IsFunction = true,
            Self = self,
            ClassName = outer.ClassName,
        };
        var body = node.Child(Grammar.Body) is { } block ? lowering.Statements.Body(block) : new Block(lowering.Context.PlaceOf(node), []);
        lowering.Scope = outer;
        return new Function(lowering.Context.PlaceOf(node), outer.IsClass && name == "__init__" ? "constructor" : name)
        {
            StartLine = lowering.Context.LineOf(decorated ?? node),
            EndLine = lowering.Context.EndLineOf(node),
            Traits = traits,
            Parameters = parameters,
            Body = body,
            Decorators = decorators,
            ReturnType = returnType,
        };
    }

    public Expression Lambda(SyntaxNode node)
    {
        var outer = lowering.Scope;
        var parameters = Parameters(node.Child(Grammar.Parameters));
        if (outer.Self is not null && parameters.Exists(p => p.Name == outer.Self))
        {
            lowering.Scope = new PythonScope
            {
                IsFunction = outer.IsFunction,
                IsClass = outer.IsClass,
                ClassName = outer.ClassName,
            };
        }

        var value = lowering.Expressions.Field(node, Grammar.Body);
        lowering.Scope = outer;
        return lowering.Expressions.Lambda(node, parameters, value);
    }

    public IReadOnlyList<CallExpression> Decorators(SyntaxNode decorated)
    {
        var decorators = new List<CallExpression>();
        foreach (var child in decorated.NamedChildren)
        {
            if (lowering.Kind(child) == PythonKind.Decorator && child.FirstNamed() is { } inner)
            {
                var expression = lowering.Expressions.Lower(inner);
                decorators.Add(
                    expression as CallExpression
                        ?? new CallExpression(expression.Place, CallKind.Call, expression, [])
                        {
                            EndLine = lowering.Context.EndLineOf(child),
                            HasParentheses = false,
                        }
                );
            }
        }

        return decorators;
    }

    public static bool Has(IReadOnlyList<CallExpression> decorators, string name)
    {
        foreach (var decorator in decorators)
        {
            if (decorator.Name == name)
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsHidden(string name) => name.StartsWith('_') && !name.EndsWith("__", StringComparison.Ordinal);

    private FunctionTraits Traits(SyntaxNode node, string name, IReadOnlyList<CallExpression> decorators)
    {
        var traits = IsHidden(name) ? FunctionTraits.Hidden : FunctionTraits.None;
        foreach (var child in node.Children)
        {
            if (lowering.Kind(child) == PythonKind.Async)
            {
                traits |= FunctionTraits.Async;
            }

            break;
        }

        foreach (var decorator in decorators)
        {
            traits |= decorator.Name switch
            {
                "abstractmethod" or "abstractproperty" => FunctionTraits.Abstract,
                "property" or "cached_property" or "hybrid_property" or "setter" or "deleter" when lowering.Scope.IsClass =>
                    FunctionTraits.Accessor,
                _ => FunctionTraits.None,
            };
        }

        return traits;
    }

    private List<Parameter> Parameters(SyntaxNode? list)
    {
        var parameters = new List<Parameter>();
        if (list is { } node)
        {
            foreach (var child in node.NamedChildren)
            {
                if (!child.IsExtra && Parameter(child) is { } parameter)
                {
                    parameters.Add(parameter);
                }
            }
        }

        return parameters;
    }

    private Parameter? Parameter(SyntaxNode node)
    {
        var type = node.Child(Grammar.Type) is { } written ? lowering.Types.Lower(written) : null;
        switch (lowering.Kind(node))
        {
            case PythonKind.Identifier or PythonKind.ListSplat or PythonKind.DictionarySplat or PythonKind.TuplePattern:
                return Bound(node, null, null);
            case PythonKind.TypedParameter when node.FirstNamed() is { } name:
                return Bound(name, type, null);
            case PythonKind.DefaultParameter when node.Child(Grammar.Name) is { } name:
                return Bound(name, type, lowering.Expressions.Field(node, Grammar.Value));
            default:
                return null;
        }
    }

    private Parameter Bound(SyntaxNode name, TypeReference? type, Expression? value)
    {
        var place = lowering.Context.PlaceOf(name);
        return lowering.Kind(name) switch
        {
            PythonKind.ListSplat or PythonKind.DictionarySplat => new Parameter(
                name.FirstNamed() is { } inner ? lowering.Context.Text(inner) : ""
            )
            {
                Type = type,
                IsRest = true,
                Place = place,
            },
            PythonKind.TuplePattern => new Parameter("")
            {
                Pattern = lowering.Expressions.Lower(name),
                Default = value,
                Place = place,
            },
            _ => new Parameter(lowering.Context.Text(name))
            {
                Type = type,
                Default = value,
                Place = place,
            },
        };
    }
}
