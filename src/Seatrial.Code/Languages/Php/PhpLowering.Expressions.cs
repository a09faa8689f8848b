using Seatrial.Code.Lowering;
using Seatrial.Code.Model;
using Seatrial.Syntax;
using G = Seatrial.Code.Languages.Php.PhpGrammar;

namespace Seatrial.Code.Languages.Php;

/// <content>Expressions.</content>
internal sealed partial class PhpLowering
{
    private static readonly KindTable<Func<PhpLowering, SyntaxNode, Expression>> expressions = new(
        Grammars.Php,
        [
            ("variable_name", static (l, n) => l.Variable(n)),
            ("dynamic_variable_name", static (l, n) => new OtherExpression(l.PlaceOf(n), l.Values(n))),
            ("name qualified_name relative_name", static (l, n) => new NameExpression(l.PlaceOf(n), l.NameText(n)) { IsDeclared = true }),
            ("relative_scope", static (l, n) => l.RelativeScope(n)),
            ("member_access_expression", static (l, n) => l.Member(n, isOptional: false)),
            ("nullsafe_member_access_expression", static (l, n) => l.Member(n, isOptional: true)),
            (
                "scoped_property_access_expression",
                static (l, n) => new MemberExpression(l.PlaceOf(n), l.LowerChild(n, G.Scope), l.VariableText(n.Child(G.Name)))
            ),
            ("class_constant_access_expression", static (l, n) => l.Constant(n)),
            ("subscript_expression", static (l, n) => l.Subscript(n)),
            ("function_call_expression", static (l, n) => l.FunctionCall(n)),
            ("member_call_expression", static (l, n) => l.MemberCall(n, G.Object, isOptional: false)),
            ("nullsafe_member_call_expression", static (l, n) => l.MemberCall(n, G.Object, isOptional: true)),
            ("scoped_call_expression", static (l, n) => l.MemberCall(n, G.Scope, isOptional: false)),
            ("object_creation_expression", static (l, n) => l.Construction(n)),
            ("attribute", static (l, n) => l.Attribute(n)),
            ("array_creation_expression list_literal", static (l, n) => l.Array(n)),
            ("array_element_initializer by_ref", static (l, n) => l.Inside(n)),
            ("variadic_unpacking", static (l, n) => new SpreadExpression(l.PlaceOf(n), l.Inside(n))),
            ("assignment_expression reference_assignment_expression augmented_assignment_expression", static (l, n) => l.Assignment(n)),
            ("binary_expression", static (l, n) => l.Binary(n)),
            ("unary_op_expression", static (l, n) => l.Unary(n)),
            ("update_expression", static (l, n) => new UnaryExpression(l.PlaceOf(n), UnaryOperator.Other, l.Inside(n))),
            ("conditional_expression", static (l, n) => l.Conditional(n)),
            ("match_expression", static (l, n) => l.Match(n)),
            ("anonymous_function arrow_function", static (l, n) => l.Lambda(n)),
            ("parenthesized_expression expression_statement error_suppression_expression clone_expression", static (l, n) => l.Inside(n)),
            ("cast_expression", static (l, n) => l.LowerChild(n, G.Value)),
            ("print_intrinsic", static (l, n) => l.Intrinsic(n, "print")),
            ("include_expression", static (l, n) => l.Intrinsic(n, "include")),
            ("include_once_expression", static (l, n) => l.Intrinsic(n, "include_once")),
            ("require_expression", static (l, n) => l.Intrinsic(n, "require")),
            ("require_once_expression", static (l, n) => l.Intrinsic(n, "require_once")),
            ("yield_expression", static (l, n) => l.Intrinsic(n, "yield")),
            ("throw_expression", static (l, n) => new ThrowExpression(l.PlaceOf(n), l.LowerOrNull(n.FirstNamed()))),
            ("exit_statement", static (l, n) => new ThrowExpression(l.PlaceOf(n), l.Intrinsic(n, "exit"))),
            ("sequence_expression", static (l, n) => new OtherExpression(l.PlaceOf(n), l.Values(n))),
            ("shell_command_expression", static (l, n) => l.Called(n, "shell_exec", [new Argument(l.Text(n))])),
            ("string", static (l, n) => l.PlainText(n)),
            ("encapsed_string heredoc", static (l, n) => l.Text(n)),
            ("nowdoc", static (l, n) => l.RawText(n)),
            ("integer float", static (l, n) => new LiteralExpression(l.PlaceOf(n), LiteralKind.Number, l.context.Text(n))),
            (
                "boolean",
                static (l, n) => new LiteralExpression(l.PlaceOf(n), LiteralKind.Boolean, (n.Utf8[0] | 0x20) == 't' ? "true" : "false")
            ),
            ("null", static (l, n) => new LiteralExpression(l.PlaceOf(n), LiteralKind.Null, "null")),
        ]
    );

    private Expression Lower(SyntaxNode node)
    {
        if (!context.TryEnter())
        {
            return new OtherExpression(PlaceOf(node), []);
        }

        var lowered = expressions[node.Kind] is { } action ? action(this, node) : new OtherExpression(PlaceOf(node), Known(node));
        context.Leave();
        return lowered;
    }

    private Expression? LowerOrNull(SyntaxNode? node) => node is { } present ? Lower(present) : null;

    private Expression LowerOrOther(SyntaxNode? node, Place place) => node is { } present ? Lower(present) : new OtherExpression(place, []);

    private Expression LowerChild(SyntaxNode node, ushort field) => LowerOrOther(node.Child(field), PlaceOf(node));

    private Expression Inside(SyntaxNode node) => LowerOrOther(node.FirstNamed(), PlaceOf(node));

    private List<Expression> Values(SyntaxNode node)
    {
        var values = new List<Expression>();
        foreach (var child in node.NamedChildren)
        {
            if (!child.IsExtra)
            {
                values.Add(Lower(child));
            }
        }

        return values;
    }

    /// <summary>The parts of what has no form that have one, or have parts themselves.</summary>
    private List<Expression> Known(SyntaxNode node)
    {
        var values = new List<Expression>();
        foreach (var child in node.NamedChildren)
        {
            if (!child.IsExtra && (expressions[child.Kind] is not null || child.FirstNamed() is not null))
            {
                values.Add(Lower(child));
            }
        }

        return values;
    }

    private Expression Variable(SyntaxNode node)
    {
        string name = VariableText(node);
        return name == "this" ? new ThisExpression(PlaceOf(node)) : new NameExpression(PlaceOf(node), name);
    }

    /// <summary><c>static</c> and <c>self</c> are what the method runs on: an object, or the class where it is static.</summary>
    private Expression RelativeScope(SyntaxNode node) =>
        node.Utf8.SequenceEqual("parent"u8) ? new BaseExpression(PlaceOf(node)) : new ThisExpression(PlaceOf(node));

    /// <summary>A member by its name; one whose name is computed is taken by index.</summary>
    private Expression Member(SyntaxNode node, bool isOptional)
    {
        var target = LowerChild(node, G.Object);
        var name = node.Child(G.Name);
        return name is { } computed && computed.Kind != G.NameKind
            ? new IndexExpression(PlaceOf(node), target, Lower(computed))
            : new MemberExpression(PlaceOf(node), target, TextOf(name), isOptional);
    }

    private MemberExpression Constant(SyntaxNode node)
    {
        var (scope, name) = FirstTwo(node);
        return new MemberExpression(PlaceOf(node), LowerOrOther(scope, PlaceOf(node)), TextOf(name));
    }

    /// <summary>The first two children with a name, comments apart.</summary>
    private static (SyntaxNode? First, SyntaxNode? Second) FirstTwo(SyntaxNode node)
    {
        SyntaxNode? first = null;
        foreach (var child in node.NamedChildren)
        {
            if (child.IsExtra)
            {
                continue;
            }

            if (first is not null)
            {
                return (first, child);
            }

            first = child;
        }

        return (first, null);
    }

    /// <summary>Within a string the key of an array stands without quotes.</summary>
    private IndexExpression Subscript(SyntaxNode node)
    {
        Expression? target = null;
        Expression? index = null;
        foreach (var child in node.NamedChildren)
        {
            if (child.IsExtra)
            {
                continue;
            }

            if (target is null)
            {
                target = Lower(child);
            }
            else
            {
                index =
                    child.Kind == G.NameKind && node.Parent?.FirstNamed(G.StringContent) is not null
                        ? new LiteralExpression(PlaceOf(child), LiteralKind.String, context.Text(child))
                        : Lower(child);
            }
        }

        return new IndexExpression(PlaceOf(node), target ?? new OtherExpression(PlaceOf(node), []), index);
    }

    private AssignmentExpression Assignment(SyntaxNode node)
    {
        // The value comes first: what is assigned to may name it.
        var target = LowerChild(node, G.Left);
        return new AssignmentExpression(PlaceOf(node), target, LowerChild(node, G.Right))
        {
            IsCompound = node.Child(G.Operator) is not null,
        };
    }

    /// <summary>A chain of operators is as deep as it is long; it is read from its left end.</summary>
    private Expression Binary(SyntaxNode node)
    {
        var chain = new Stack<SyntaxNode>();
        var left = node;
        while (left.Kind == G.BinaryExpression && left.Child(G.Left) is { } inner)
        {
            chain.Push(left);
            left = inner;
        }

        var result = Lower(left);
        while (chain.TryPop(out var step))
        {
            result = new BinaryExpression(
                PlaceOf(step),
                PhpOperators.Of(step.Child(G.Operator) is { } sign ? sign.Utf8 : default),
                result,
                LowerChild(step, G.Right)
            );
        }

        return result;
    }

    private Expression Unary(SyntaxNode node)
    {
        var operand = LowerOrOther(node.Child(G.OperandArgument) ?? node.FirstNamed(), PlaceOf(node));
        return node.Utf8 switch
        {
            [(byte)'!', ..] => new UnaryExpression(PlaceOf(node), UnaryOperator.Not, operand),
            [(byte)'-', ..] when operand is LiteralExpression { Kind: LiteralKind.Number } number => new LiteralExpression(
                PlaceOf(node),
                LiteralKind.Number,
                "-" + number.Text
            ),
            _ => new UnaryExpression(PlaceOf(node), UnaryOperator.Other, operand),
        };
    }

    /// <summary><c>a ?: b</c> is a or b.</summary>
    private Expression Conditional(SyntaxNode node)
    {
        var place = PlaceOf(node);
        var condition = LowerChild(node, G.Condition);
        return node.Child(G.Body) is { } body
            ? new ConditionalExpression(place, condition, Lower(body), LowerChild(node, G.Alternative))
            : new BinaryExpression(place, BinaryOperator.Or, condition, LowerChild(node, G.Alternative));
    }

    private SwitchExpression Match(SyntaxNode node)
    {
        var arms = new List<SwitchArm>();
        if (node.Child(G.Body) is { } block)
        {
            foreach (var arm in block.NamedChildren)
            {
                if (arm.Kind == G.MatchConditional)
                {
                    arms.Add(
                        new SwitchArm(
                            arm.Child(G.ConditionalExpressions) is { } list ? Values(list) : [],
                            null,
                            LowerChild(arm, G.ReturnExpression)
                        )
                    );
                }
                else if (arm.Kind == G.MatchDefault)
                {
                    arms.Add(new SwitchArm([], null, LowerChild(arm, G.ReturnExpression)));
                }
            }
        }

        return new SwitchExpression(PlaceOf(node), Subject(node), arms);
    }

    /// <summary>A choice by <c>true</c> has conditions for its labels.</summary>
    private Expression? Subject(SyntaxNode node) =>
        LowerOrNull(node.Child(G.Condition)) is var subject && subject is LiteralExpression { Kind: LiteralKind.Boolean, Text: "true" }
            ? null
            : subject;
}
