using Seatrial.Code.Model;
using Seatrial.Syntax;

namespace Seatrial.Code.Languages.Script;

/// <content>Expressions.</content>
internal sealed partial class ScriptLowering
{
    private Expression? Optional(SyntaxNode? node, bool isPattern = false) =>
        node is not { } present ? null
        : isPattern ? Pattern(present)
        : Expression(present);

    private Expression Required(SyntaxNode? node, SyntaxNode parent) =>
        node is { } present ? Expression(present) : new OtherExpression(PlaceOf(parent), []);

    private Expression Expression(SyntaxNode node)
    {
        if (!context.TryEnter())
        {
            return new OtherExpression(PlaceOf(node), []);
        }

        var lowered = Lowered(node);
        context.Leave();
        return lowered;
    }

    private Expression Lowered(SyntaxNode node)
    {
        switch (Kind(node))
        {
            case ScriptKind.Identifier
            or ScriptKind.ShorthandPropertyIdentifier
            or ScriptKind.ShorthandPropertyIdentifierPattern
            or ScriptKind.PropertyIdentifier
            or ScriptKind.PrivatePropertyIdentifier
            or ScriptKind.TypeIdentifier
            or ScriptKind.Import
            or ScriptKind.JsxNamespaceName:
                return new NameExpression(PlaceOf(node), Text(node));
            case ScriptKind.This:
                return new ThisExpression(PlaceOf(node));
            case ScriptKind.Super:
                return new BaseExpression(PlaceOf(node));
            case ScriptKind.String:
                return new LiteralExpression(PlaceOf(node), LiteralKind.String, StringValue(node));
            case ScriptKind.Number:
                return new LiteralExpression(PlaceOf(node), LiteralKind.Number, Text(node));
            case ScriptKind.True or ScriptKind.False:
                return new LiteralExpression(PlaceOf(node), LiteralKind.Boolean, Text(node));
            case ScriptKind.Null or ScriptKind.Undefined:
                return new LiteralExpression(PlaceOf(node), LiteralKind.Null, "null");
            case ScriptKind.Regex:
                return new LiteralExpression(PlaceOf(node), LiteralKind.Pattern, Text(node));
            case ScriptKind.TemplateString:
                return Retagged(node) ?? Template(node, isTagged: false);
            case ScriptKind.ParenthesizedExpression
            or ScriptKind.AwaitExpression
            or ScriptKind.AsExpression
            or ScriptKind.SatisfiesExpression
            or ScriptKind.NonNullExpression
            or ScriptKind.InstantiationExpression
            or ScriptKind.ComputedPropertyName
            or ScriptKind.JsxExpression
            or ScriptKind.TemplateSubstitution
            or ScriptKind.ExpressionStatement:
                return Required(First(node), node);
            case ScriptKind.TypeAssertion:
                return Required(Last(node), node);
            case ScriptKind.MemberExpression or ScriptKind.NestedIdentifier:
                return Member(node);
            case ScriptKind.SubscriptExpression:
                var indexed = Required(node.Child(grammar.Object), node);
                var index = Optional(node.Child(grammar.Index));
                return Attach(
                    node.Child(grammar.Object),
                    indexed,
                    t => new IndexExpression(ReferenceEquals(t, indexed) ? PlaceOf(node) : t.Place, t, index)
                );
            case ScriptKind.CallExpression:
                return Call(node);
            case ScriptKind.NewExpression:
                return new CallExpression(
                    PlaceOf(node),
                    CallKind.Construction,
                    Required(node.Child(grammar.Constructor), node),
                    Arguments(node.Child(grammar.Arguments))
                )
                {
                    TypeArguments = TypeArgumentsOf(node),
                    EndLine = context.EndLineOf(node),
                };
            case ScriptKind.BinaryExpression:
                return Binary(node);
            case ScriptKind.UnaryExpression:
                return Unary(node);
            case ScriptKind.UpdateExpression:
                return new AssignmentExpression(
                    PlaceOf(node),
                    Required(node.Child(grammar.Argument), node),
                    new LiteralExpression(PlaceOf(node), LiteralKind.Number, "1")
                )
                {
                    IsCompound = true,
                };
            case ScriptKind.TernaryExpression:
                return new ConditionalExpression(
                    PlaceOf(node),
                    Required(node.Child(grammar.Condition), node),
                    Required(node.Child(grammar.Consequence), node),
                    Required(node.Child(grammar.Alternative), node)
                );
            case ScriptKind.AssignmentExpression:
                return new AssignmentExpression(
                    PlaceOf(node),
                    Target(node.Child(grammar.Left), node),
                    Required(node.Child(grammar.Right), node)
                );
            case ScriptKind.AugmentedAssignmentExpression:
                return new AssignmentExpression(
                    PlaceOf(node),
                    Target(node.Child(grammar.Left), node),
                    Required(node.Child(grammar.Right), node)
                )
                {
                    IsCompound = true,
                };
            case ScriptKind.Object:
                return Object(node);
            case ScriptKind.Array:
                return new ListExpression(PlaceOf(node), Items(node, isPattern: false));
            case ScriptKind.SpreadElement:
                return new SpreadExpression(PlaceOf(node), Required(First(node), node));
            case ScriptKind.ArrowFunction or ScriptKind.FunctionExpression or ScriptKind.GeneratorFunction:
                return new FunctionExpression(PlaceOf(node), Function(node, FunctionTraits.Lambda, node));
            case ScriptKind.FunctionDeclaration or ScriptKind.GeneratorFunctionDeclaration:
                return new FunctionExpression(PlaceOf(node), Function(node, FunctionTraits.Lambda, node));
            case ScriptKind.Class or ScriptKind.ClassDeclaration when Class(node, ClassTraits.None, node) is { } type:
                return new ClassExpression(PlaceOf(node), type);
            case ScriptKind.MetaProperty:
                return Meta(node);
            case ScriptKind.JsxElement or ScriptKind.JsxSelfClosingElement:
                return Markup(node);
            case ScriptKind.ObjectPattern or ScriptKind.ArrayPattern or ScriptKind.AssignmentPattern or ScriptKind.RestPattern:
                return Pattern(node);
            default:
                return Other(node);
        }
    }

    /// <summary><c>yield</c>, sequences, and what has no form of its own: its parts are kept.</summary>
    private OtherExpression Other(SyntaxNode node)
    {
        var parts = new List<Expression>();
        foreach (var child in node.NamedChildren)
        {
            if (!IsTrivia(child))
            {
                parts.Add(Expression(child));
            }
        }

        return new OtherExpression(PlaceOf(node), [.. parts]);
    }

    private SyntaxNode? Last(SyntaxNode node)
    {
        SyntaxNode? last = null;
        foreach (var child in node.NamedChildren)
        {
            last = IsTrivia(child) ? last : child;
        }

        return last;
    }

    /// <summary>A member; what a module of CommonJS exports is a variable of its own: <c>module.exports</c>, <c>exports.list</c>.</summary>
    private Expression Member(SyntaxNode node)
    {
        string name = node.Child(grammar.Property) is { } property ? Text(property) : "";
        var target = Required(node.Child(grammar.Object), node);
        return target is NameExpression { Name: "module" } && name == "exports" ? new NameExpression(target.Place, ScriptModule.Exported)
            : target is NameExpression { Name: "exports" or ScriptModule.Exported } ? new NameExpression(target.Place, $"exports.{name}")
            : Attach(
                node.Child(grammar.Object),
                target,
                t => new MemberExpression(
                    ReferenceEquals(t, target) ? PlaceOf(node) : t.Place,
                    t,
                    name,
                    node.Child(grammar.OptionalChain) is not null
                )
            );
    }

    /// <summary>
    /// What stands behind a target. TypeScript's grammar reads <c>a !== b!.c</c> as <c>(a !== b)!.c</c>; without parentheses nothing can
    /// stand behind an operation, so that it belongs to its last operand.
    /// </summary>
    private Expression Attach(SyntaxNode? written, Expression target, Func<Expression, Expression> make)
    {
        if (target is not BinaryExpression || written is not { } node)
        {
            return make(target);
        }

        while (Kind(node) == ScriptKind.NonNullExpression && First(node) is { } inner)
        {
            node = inner;
        }

        return Kind(node) == ScriptKind.ParenthesizedExpression ? make(target) : AttachLast(target, make);
    }

    private static Expression AttachLast(Expression target, Func<Expression, Expression> make)
    {
        if (target is not BinaryExpression operation)
        {
            return make(target);
        }

        // The operands of '>' are turned.
        return operation.Left.Place.CompareTo(operation.Right.Place) < 0
            ? new BinaryExpression(operation.Place, operation.Operator, operation.Left, AttachLast(operation.Right, make))
            : new BinaryExpression(operation.Place, operation.Operator, AttachLast(operation.Left, make), operation.Right);
    }

    /// <summary><c>import.meta</c>, <c>new.target</c>.</summary>
    private MemberExpression Meta(SyntaxNode node)
    {
        string text = Text(node);
        int dot = text.IndexOf('.', StringComparison.Ordinal);
        return new MemberExpression(
            PlaceOf(node),
            new NameExpression(PlaceOf(node), dot < 0 ? text : text[..dot]),
            dot < 0 ? "" : text[(dot + 1)..].Trim()
        );
    }

    private Expression Call(SyntaxNode node)
    {
        if (node.Child(grammar.Function) is not { } function)
        {
            return Other(node);
        }

        var given = node.Child(grammar.Arguments);
        if (given is { } arguments && Required(function, arguments) is { } module)
        {
            return module;
        }

        var callee = Expression(function);
        var place =
            Kind(function) == ScriptKind.MemberExpression && function.Child(grammar.Property) is { } name ? PlaceOf(name) : PlaceOf(node);
        bool isTagged = given is { } template && Kind(template) == ScriptKind.TemplateString;
        var list = isTagged ? [new Argument(Template(given!.Value, isTagged: true))] : Arguments(given);
        return Attach(
            function,
            callee,
            c => new CallExpression(place, isTagged ? CallKind.TaggedTemplate : CallKind.Call, c, list)
            {
                TypeArguments = TypeArgumentsOf(node),
                EndLine = context.EndLineOf(node),
            }
        );

        NameExpression? Required(SyntaxNode callee, SyntaxNode arguments) => RequiredModule(node, callee, arguments);
    }

    private Argument[] Arguments(SyntaxNode? node)
    {
        if (node is not { } arguments)
        {
            return [];
        }

        var list = new List<Argument>();
        foreach (var child in arguments.NamedChildren)
        {
            if (!IsTrivia(child))
            {
                list.Add(new Argument(Expression(child)));
            }
        }

        return [.. list];
    }
}
