using Seatrial.Code.Model;

namespace Seatrial.Code.Tests;

/// <content>Expressions.</content>
internal sealed partial class ModelPrinter
{
    private void Write(Expression expression, bool isStatement = false)
    {
        switch (expression)
        {
            case NameExpression name:
                text.Append(name.Name);
                break;
            case ThisExpression:
                text.Append("this");
                break;
            case BaseExpression:
                text.Append("base");
                break;
            case MemberExpression member:
                Write(member.Target);
                text.Append(member.IsOptional ? "?." : ".").Append(member.Name);
                break;
            case IndexExpression index:
                Write(index.Target);
                Enclosed('[', index.Index is null ? [] : [index.Index], ']');
                break;
            case CallExpression call:
                Write(call);
                break;
            case LiteralExpression literal:
                Write(literal);
                break;
            case TemplateExpression template:
                text.Append('$');
                Enclosed('(', template.Parts, ')');
                break;
            case BinaryExpression binary:
                Operation(binary.Left, Sign(binary.Operator), binary.Right);
                break;
            case UnaryExpression unary:
                text.Append(unary.Operator == UnaryOperator.Not ? "!" : "~");
                Write(unary.Operand);
                break;
            case ConditionalExpression conditional:
                text.Append('(');
                Write(conditional.Condition);
                text.Append(" ? ");
                Write(conditional.WhenTrue);
                text.Append(" : ");
                Write(conditional.WhenFalse);
                text.Append(')');
                break;
            case ObjectExpression entries:
                Write(entries);
                break;
            case ListExpression list:
                Enclosed('[', list.Items, ']');
                break;
            case SpreadExpression spread:
                text.Append("...");
                Write(spread.Operand);
                break;
            case FunctionExpression function:
                Lambda(function.Function);
                break;
            case ClassExpression type:
                Head(type.Type);
                text.Append(" {\n");
                Indented(() => Members(type.Type));
                Margin();
                text.Append('}');
                break;
            case AssignmentExpression assignment:
                Write(assignment, isStatement);
                break;
            case SwitchExpression choice:
                Write(choice);
                break;
            case ThrowExpression thrown:
                Word("throw", thrown.Value);
                break;
            case OtherExpression other:
                text.Append("other");
                Enclosed('(', other.Parts, ')');
                break;
            default:
                throw new ArgumentException($"No print for {expression.GetType().Name}.", nameof(expression));
        }
    }

    private void Write(CallExpression call)
    {
        text.Append(
            call.Kind switch
            {
                CallKind.Construction => "new ",
                CallKind.Markup => "<",
                _ => "",
            }
        );
        Write(call.Callee);
        text.Append(
            call.Kind switch
            {
                CallKind.Markup => ">",
                CallKind.TaggedTemplate => "!",
                _ => "",
            }
        );
        text.Append(call.TypeArguments.Count == 0 ? "" : $"<{string.Join(", ", call.TypeArguments.Select(Text))}>").Append('(');
        for (int i = 0; i < call.Arguments.Count; i++)
        {
            text.Append(i == 0 ? "" : ", ").Append(call.Arguments[i].Name is { } name ? $"{name}: " : "");
            Write(call.Arguments[i].Value);
        }

        text.Append(')');
        if (call.Initializer is not null)
        {
            Write(call.Initializer);
        }

        At(call.Place);
        text.Append(withPlaces && call.EndLine != call.Place.Line ? $"-{call.EndLine}" : "");
    }

    private void Write(LiteralExpression literal) =>
        text.Append(
            literal.Kind switch
            {
                LiteralKind.String =>
                    $"'{literal.Text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'",
                LiteralKind.Pattern => $"pattern({literal.Text})",
                _ => literal.Text,
            }
        );

    private void Write(ObjectExpression entries)
    {
        text.Append('{');
        for (int i = 0; i < entries.Entries.Count; i++)
        {
            var (key, value, keyExpression) = entries.Entries[i];
            text.Append(i == 0 ? "" : ", ").Append(key is null ? "" : $"{key}: ");
            if (keyExpression is not null)
            {
                Enclosed('[', [keyExpression], ']');
                text.Append(": ");
            }

            Write(value);
        }

        text.Append('}');
    }

    /// <summary>On one line where the body is empty or one simple statement.</summary>
    private void Lambda(Function function)
    {
        Decorators(function.Decorators);
        Signature(function);
        var statements = function.Body?.Statements ?? [];
        if (statements.Count == 0 && function.Directives.Count == 0)
        {
            text.Append(" {}");
        }
        else if (statements.Count == 1 && function.Directives.Count == 0 && IsSimple(statements[0]))
        {
            text.Append(" { ");
            WriteSimple(statements[0]);
            text.Append(" }");
        }
        else
        {
            text.Append(" {\n");
            Indented(() =>
            {
                Directives(function);
                WriteAll(statements);
            });
            Margin();
            text.Append('}');
        }
    }

    private void Write(AssignmentExpression assignment, bool isStatement)
    {
        text.Append(isStatement ? "" : "(").Append(assignment.IsDeclaration ? "let " : "");
        Write(assignment.Target);
        text.Append(assignment.Type is null ? "" : $": {Text(assignment.Type)}").Append(assignment.IsCompound ? " ~= " : " = ");
        Write(assignment.Value);
        text.Append(isStatement ? "" : ")");
    }

    private void Write(SwitchExpression choice)
    {
        text.Append("switch ");
        if (choice.Subject is not null)
        {
            Write(choice.Subject);
            text.Append(' ');
        }

        text.Append("{ ");
        foreach (var (labels, guard, value) in choice.Arms)
        {
            List(labels);
            text.Append(labels.Count == 0 ? "_" : "");
            if (guard is not null)
            {
                text.Append(" if ");
                Write(guard);
            }

            text.Append(" => ");
            Write(value);
            text.Append("; ");
        }

        text.Append('}');
    }

    private void Operation(Expression left, string sign, Expression right)
    {
        text.Append('(');
        Write(left);
        text.Append($" {sign} ");
        Write(right);
        text.Append(')');
    }

    private void Enclosed(char open, IEnumerable<Expression> items, char close)
    {
        text.Append(open);
        List(items);
        text.Append(close);
    }

    private void List(IEnumerable<Expression> items)
    {
        bool isFirst = true;
        foreach (var item in items)
        {
            text.Append(isFirst ? "" : ", ");
            Write(item);
            isFirst = false;
        }
    }

    private static string Sign(BinaryOperator op) =>
        op switch
        {
            BinaryOperator.Equal => "==",
            BinaryOperator.NotEqual => "!=",
            BinaryOperator.Less => "<",
            BinaryOperator.LessOrEqual => "<=",
            BinaryOperator.And => "&&",
            BinaryOperator.Or => "||",
            BinaryOperator.Coalesce => "??",
            BinaryOperator.Add => "+",
            BinaryOperator.In => "in",
            BinaryOperator.NotIn => "not in",
            BinaryOperator.IsType => "is",
            _ => "~",
        };
}
