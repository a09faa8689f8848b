using Seatrial.Code.Model;
using Seatrial.Syntax;

namespace Seatrial.Code.Languages.Ruby;

/// <summary>Methods, blocks, lambdas and their parameters.</summary>
internal sealed class RubyFunctions(RubyLowering lowering)
{
    private RubyGrammar Grammar => lowering.Grammar;

    public Function Method(SyntaxNode node)
    {
        var outer = lowering.Scope;
        string written = node.Child(Grammar.Name) is { } nameNode ? Name(nameNode) : "";
        bool isStatic =
            outer.Kind == RubyScopeKind.Singleton
            || outer.IsStatic
            || (lowering.Kind(node) == RubyKind.SingletonMethod && outer.Kind != RubyScopeKind.File);
        string name = written == "initialize" && outer.IsClass && !isStatic ? "constructor" : written;
        var parameters = Parameters(node.Child(Grammar.Parameters));
        lowering.Scope = new RubyScope(RubyScopeKind.Method)
        {
            Path = outer.Path,
            Method = name,
            Parameters = parameters,
        };
        RubyEnding? ending = name == "constructor" ? null : RubyStatements.Returning;
        var body =
            node.Child(Grammar.Body) is not { } held ? new Block(lowering.Place(node), [])
            : lowering.Kind(held) == RubyKind.Body ? lowering.Statements.Body(held, node, ending)
            : lowering.Statements.Only(held, ending);
        lowering.Scope = outer;
        var traits = isStatic ? FunctionTraits.Static : FunctionTraits.None;
        return new Function(lowering.Place(node), name)
        {
            EndLine = lowering.Context.EndLineOf(node),
            Traits = traits | (outer.IsHidden && lowering.Kind(node) == RubyKind.Method ? FunctionTraits.Hidden : FunctionTraits.None),
            Parameters = parameters,
            Body = body,
        };
    }

    public string Name(SyntaxNode node) =>
        lowering.Kind(node) switch
        {
            RubyKind.Setter => string.Concat(lowering.Context.Text(node).Where(c => !char.IsWhiteSpace(c))),
            RubyKind.Symbol => lowering.Context.Text(node)[1..],
            _ => lowering.Context.Text(node),
        };

    /// <summary>A block or lambda.</summary>
    /// <param name="node">What holds its body; its parameters stand in it or beside it.</param>
    /// <param name="parameters">Its parameters.</param>
    /// <param name="whole">Where it begins and ends.</param>
    /// <param name="isLambda">Whether <c>return</c> leaves itself.</param>
    public FunctionExpression Block(SyntaxNode? node, SyntaxNode? parameters, SyntaxNode whole, bool isLambda)
    {
        var outer = lowering.Scope;
        var declared = Parameters(parameters);
        var scope = new RubyScope(isLambda ? RubyScopeKind.Lambda : RubyScopeKind.Block)
        {
            Path = outer.Path,
            Method = outer.Method,
            Parameters = declared,
        };
        lowering.Scope = scope;
        var held = node?.Child(Grammar.Body) ?? node;
        var body = lowering.Statements.Body(held, whole, RubyStatements.Returning);
        lowering.Scope = outer;
        var place = lowering.Place(whole);
        return new FunctionExpression(
            place,
            new Function(place, "")
            {
                EndLine = lowering.Context.EndLineOf(whole),
                Traits = FunctionTraits.Lambda,
                Parameters = scope.Implicit is { } used ? [new Parameter(used) { Place = place }] : declared,
                Body = body,
            }
        );
    }

    /// <summary>A parameter that is taken apart: <c>|(a, b), c|</c>.</summary>
    public Expression Pattern(SyntaxNode node) =>
        new ListExpression(
            lowering.Place(node),
            [
                .. Parameters(node)
                    .Select(p =>
                        p.Pattern
                        ?? (
                            p.IsRest
                                ? new SpreadExpression(p.Place, new NameExpression(p.Place, p.Name))
                                : new NameExpression(p.Place, p.Name)
                        )
                    ),
            ]
        );

    private List<Parameter> Parameters(SyntaxNode? list)
    {
        var parameters = new List<Parameter>();
        if (list is not { } node || !lowering.Context.TryEnter())
        {
            return parameters;
        }

        foreach (var child in node.NamedChildren)
        {
            var place = lowering.Place(child);
            string Text() => child.Child(Grammar.Name) is { } name ? lowering.Context.Text(name) : "";
            switch (lowering.Kind(child))
            {
                case RubyKind.Identifier:
                    parameters.Add(new Parameter(lowering.Context.Text(child)) { Place = place });
                    break;
                case RubyKind.OptionalParameter:
                    parameters.Add(new Parameter(Text()) { Place = place, Default = lowering.Expressions.Field(child, Grammar.Value) });
                    break;
                case RubyKind.KeywordParameter:
                    parameters.Add(
                        new Parameter(Text())
                        {
                            Place = place,
                            IsKeyword = true,
                            Default = child.Child(Grammar.Value) is { } value ? lowering.Expressions.Lower(value) : null,
                        }
                    );
                    break;
                case RubyKind.SplatParameter:
                    parameters.Add(new Parameter(Text() is { Length: > 0 } many ? many : "*") { Place = place, IsRest = true });
                    break;
                case RubyKind.HashSplatParameter:
                    parameters.Add(
                        new Parameter(Text() is { Length: > 0 } pairs ? pairs : "**")
                        {
                            Place = place,
                            IsRest = true,
                            IsKeyword = true,
                        }
                    );
                    break;
                case RubyKind.BlockParameter:
                    parameters.Add(
                        new Parameter(Text() is { Length: > 0 } block ? block : RubyCalls.Block) { Place = place, IsBlock = true }
                    );
                    break;
                case RubyKind.ForwardParameter:
                    parameters.Add(new Parameter("...") { Place = place, IsRest = true });
                    break;
                case RubyKind.DestructuredParameter:
                    parameters.Add(new Parameter("") { Place = place, Pattern = Pattern(child) });
                    break;
            }
        }

        lowering.Context.Leave();
        return parameters;
    }
}
