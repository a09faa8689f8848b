using Seatrial.Code.Model;
using Seatrial.Syntax;

namespace Seatrial.Code.Languages.Ruby;

/// <summary>Expressions, and what stands on the left of assignments.</summary>
internal sealed class RubyExpressions
{
    private readonly RubyLowering lowering;
    private readonly RubyOperators operators;
    private readonly RubyPatterns patterns;

    public RubyExpressions(RubyLowering lowering)
    {
        this.lowering = lowering;
        operators = new RubyOperators(lowering);
        patterns = new RubyPatterns(lowering);
    }

    private RubyGrammar Grammar => lowering.Grammar;

    public RubyPatterns Patterns => patterns;

    public Expression Lower(SyntaxNode node)
    {
        if (!lowering.Context.TryEnter())
        {
            return new OtherExpression(Place(node), []);
        }

        var expression = LowerKind(node);
        lowering.Context.Leave();
        return expression;
    }

    /// <summary>A part that the grammar promises; what an error left out is an empty <see cref="OtherExpression"/>.</summary>
    public Expression Lower(SyntaxNode? node, SyntaxNode around) =>
        node is { } present ? Lower(present) : new OtherExpression(Place(around), []);

    /// <summary>The child in a field.</summary>
    public Expression Field(SyntaxNode node, ushort field) => Lower(node.Child(field), node);

    public List<Expression> Children(SyntaxNode node)
    {
        var items = new List<Expression>();
        foreach (var child in node.NamedChildren)
        {
            if (!child.IsExtra)
            {
                items.Add(Lower(child));
            }
        }

        return items;
    }

    /// <summary>The value of statements where a value stands: that of the only one, else of a function that is called at once.</summary>
    public Expression ValueOf(SyntaxNode? node, SyntaxNode around)
    {
        if (node is not { } body)
        {
            return Null(around);
        }

        SyntaxNode? only = null;
        int count = 0;
        bool isPlain = true;
        foreach (var child in body.NamedChildren)
        {
            if (lowering.Kind(child) is RubyKind.Nothing or RubyKind.HeredocBody)
            {
                continue;
            }

            only = child;
            count++;
            isPlain &=
                lowering.Kind(child)
                    is not (
                        RubyKind.Rescue
                        or RubyKind.Ensure
                        or RubyKind.Else
                        or RubyKind.Return
                        or RubyKind.Next
                        or RubyKind.Break
                        or RubyKind.Jump
                        or RubyKind.Method
                        or RubyKind.Class
                        or RubyKind.Module
                        or RubyKind.While
                        or RubyKind.Until
                        or RubyKind.For
                    );
        }

        return count == 0 ? Null(body)
            : count == 1 && isPlain ? Lower(only!.Value)
            : Immediate(body);
    }

    public LiteralExpression Null(SyntaxNode node) => new(Place(node), LiteralKind.Null, "null");

    /// <summary>A name of a constant with all that stands in front of it, and other names.</summary>
    public Expression Name(SyntaxNode node) => ConstantPath(node) is { } path ? new NameExpression(Place(node), path) : Lower(node);

    /// <summary><c>A::B</c> where every part is a constant; null elsewhere.</summary>
    public string? ConstantPath(SyntaxNode node)
    {
        switch (lowering.Kind(node))
        {
            case RubyKind.Constant:
                return lowering.Context.Text(node);
            case RubyKind.ScopeResolution when node.Child(Grammar.Name) is { } name:
                for (var part = node.Child(Grammar.Scope); part is { } scope; part = scope.Child(Grammar.Scope))
                {
                    if (lowering.Kind(scope) is not (RubyKind.Constant or RubyKind.ScopeResolution))
                    {
                        return null;
                    }

                    if (lowering.Kind(scope) == RubyKind.Constant)
                    {
                        break;
                    }
                }

                var text = node.Utf8;
                return text.IndexOfAny(" \t\r\n"u8) < 0
                    ? lowering.Context.Text(node)
                    : string.Concat(node.Text.Where(c => !char.IsWhiteSpace(c)));
            default:
                return null;
        }
    }

    private Expression LowerKind(SyntaxNode node)
    {
        var place = Place(node);
        switch (lowering.Kind(node))
        {
            case RubyKind.Identifier or RubyKind.Constant or RubyKind.Setter:
                return Named(node, place);
            case RubyKind.ScopeResolution:
                return ConstantPath(node) is { } path
                    ? new NameExpression(place, path)
                    : new MemberExpression(
                        place,
                        Field(node, Grammar.Scope),
                        node.Child(Grammar.Name) is { } name ? lowering.Context.Text(name) : ""
                    );
            case RubyKind.Variable:
                return new MemberExpression(place, new ThisExpression(place), lowering.Context.Text(node));
            case RubyKind.Self:
                return new ThisExpression(place);
            case RubyKind.Nil:
                return Null(node);
            case RubyKind.True:
                return new LiteralExpression(place, LiteralKind.Boolean, "true");
            case RubyKind.False:
                return new LiteralExpression(place, LiteralKind.Boolean, "false");
            case RubyKind.Number:
                return new LiteralExpression(place, LiteralKind.Number, lowering.Context.Text(node));
            case RubyKind.Call or RubyKind.Super or RubyKind.Yield or RubyKind.ElementReference or RubyKind.Lambda:
                return lowering.Calls.Lower(node);
            case RubyKind.String
            or RubyKind.Symbol
            or RubyKind.HashKeySymbol
            or RubyKind.Character
            or RubyKind.ChainedString
            or RubyKind.HeredocBeginning
            or RubyKind.Regex
            or RubyKind.Subshell:
                return lowering.Strings.Lower(node);
            case RubyKind.Binary or RubyKind.Unary or RubyKind.Range:
                return operators.Lower(node);
            case RubyKind.Conditional:
                return new ConditionalExpression(
                    place,
                    Field(node, Grammar.Condition),
                    Field(node, Grammar.Consequence),
                    Field(node, Grammar.Alternative)
                );
            case RubyKind.If or RubyKind.Unless or RubyKind.Elsif or RubyKind.IfModifier or RubyKind.UnlessModifier or RubyKind.Case:
                return lowering.Branches.Value(node);
            case RubyKind.Assignment or RubyKind.OperatorAssignment:
                return operators.Assignment(node);
            case RubyKind.Array or RubyKind.List or RubyKind.ArrayPattern:
                return new ListExpression(place, Children(node));
            case RubyKind.DestructuredParameter:
                return lowering.Functions.Pattern(node);
            case RubyKind.Hash:
                return new ObjectExpression(place, Entries(node));
            case RubyKind.Pair:
                return new ObjectExpression(place, [Entry(node)]);
            case RubyKind.Splat or RubyKind.HashSplat or RubyKind.SplatParameter or RubyKind.HashSplatParameter:
                return new SpreadExpression(place, node.FirstNamed() is { } spread ? Lower(spread) : new NameExpression(place, "*"));
            case RubyKind.ForwardArgument:
                return new SpreadExpression(place, new NameExpression(place, "..."));
            case RubyKind.Transparent:
                return Lower(node.FirstNamed(), node);
            case RubyKind.RescueModifier:
                return new BinaryExpression(place, BinaryOperator.Coalesce, Field(node, Grammar.Body), Field(node, Grammar.Handler));
            case RubyKind.Parenthesized or RubyKind.Body or RubyKind.Else or RubyKind.Interpolation:
                return ValueOf(node, node);
            case RubyKind.Begin:
                return ValueOf(node, node);
            case RubyKind.MatchPattern:
                return new AssignmentExpression(place, patterns.Lower(node.Child(Grammar.Pattern), node), Field(node, Grammar.Value));
            case RubyKind.TestPattern:
                return patterns.Test(node);
            case RubyKind.Alias:
                return new OtherExpression(place, []);
            case RubyKind.Return
            or RubyKind.Next
            or RubyKind.Break
            or RubyKind.CaseMatch
            or RubyKind.While
            or RubyKind.Until
            or RubyKind.For
            or RubyKind.Method
            or RubyKind.SingletonMethod
            or RubyKind.Class
            or RubyKind.Module:
                return Immediate(node, isWhole: true);
            default:
                return new OtherExpression(place, Children(node));
        }
    }

    /// <summary>Statements as a function that is called where they stand.</summary>
    private CallExpression Immediate(SyntaxNode node, bool isWhole = false)
    {
        var place = Place(node);
        var body = isWhole
            ? lowering.Statements.Only(node, RubyStatements.Returning)
            : lowering.Statements.Body(node, node, RubyStatements.Returning);
        var function = new Function(place, "")
        {
            Traits = FunctionTraits.Lambda,
            EndLine = lowering.Context.EndLineOf(node),
            Body = body,
        };
        return new CallExpression(place, CallKind.Call, new FunctionExpression(place, function), []) { EndLine = function.EndLine };
    }

    private NameExpression Named(SyntaxNode node, Place place)
    {
        string name = lowering.Context.Text(node);
        if (
            name is "it" or "_1"
            && lowering.Scope.Kind is RubyScopeKind.Block or RubyScopeKind.Lambda
            && lowering.Scope.Parameters.Count == 0
        )
        {
            lowering.Scope.Implicit = name;
        }

        return new NameExpression(place, name);
    }

    private List<ObjectEntry> Entries(SyntaxNode node)
    {
        var entries = new List<ObjectEntry>();
        foreach (var child in node.NamedChildren)
        {
            if (!child.IsExtra)
            {
                entries.Add(lowering.Kind(child) == RubyKind.Pair ? Entry(child) : new ObjectEntry(null, Lower(child)));
            }
        }

        return entries;
    }

    /// <summary>An entry of a hash; <c>{ name: }</c> takes the variable or method of that name.</summary>
    public ObjectEntry Entry(SyntaxNode pair)
    {
        var key = Field(pair, Grammar.Key);
        var value =
            pair.Child(Grammar.Value) is { } written ? Lower(written)
            : key is LiteralExpression own ? new NameExpression(key.Place, own.Text)
            : Null(pair);
        return key is LiteralExpression { Kind: LiteralKind.String } text
            ? new ObjectEntry(text.Text, value)
            : new ObjectEntry(null, value, key);
    }

    private Place Place(SyntaxNode node) => lowering.Place(node);
}
