using Seatrial.Code.Model;

namespace Seatrial.Code.Tests;

/// <content>Statements.</content>
internal sealed partial class ModelPrinter
{
    private void Write(Statement statement)
    {
        switch (statement)
        {
            case FunctionStatement function:
                Margin();
                Write(function.Function);
                break;
            case ClassStatement type:
                Margin();
                Write(type.Type);
                break;
            case Block block:
                Line("block", block.Place);
                Body(block);
                break;
            case IfStatement choice:
                Head("if ", choice.Condition, choice.Place);
                Body(choice.Then);
                Otherwise(choice.Else);
                break;
            case LoopStatement loop:
                Margin();
                text.Append(loop.Target is null ? "loop" : "for ");
                if (loop.Target is not null)
                {
                    Write(loop.Target);
                }

                if (loop.Source is not null)
                {
                    text.Append(loop.Target is null ? " " : " in ");
                    Write(loop.Source);
                }

                EndLine(loop.Place);
                Body(loop.Body);
                break;
            case TryStatement attempt:
                Line("try", attempt.Place);
                Body(attempt.Body);
                foreach (var handler in attempt.Handlers)
                {
                    Line(
                        $"catch {string.Join(" | ", handler.Types)}{(handler.Variable is null ? "" : $" as {handler.Variable}")}"
                            .Replace("  ", " ", StringComparison.Ordinal)
                            .TrimEnd(),
                        default
                    );
                    Body(handler.Body);
                }

                if (attempt.Finally is not null)
                {
                    Line("finally", default);
                    Body(attempt.Finally);
                }

                break;
            case SwitchStatement choice:
                Head("switch ", choice.Subject, choice.Place);
                Indented(() => Cases(choice));
                break;
            default:
                Margin();
                WriteSimple(statement);
                EndLine(statement.Place);
                break;
        }
    }

    private static bool IsSimple(Statement statement) =>
        statement is ExpressionStatement or ReturnStatement or ThrowStatement or JumpStatement;

    private void WriteSimple(Statement statement)
    {
        switch (statement)
        {
            case ExpressionStatement expression:
                Write(expression.Expression, isStatement: true);
                break;
            case ReturnStatement result:
                Word(result.IsOfOuter ? "return outer" : "return", result.Value);
                break;
            case ThrowStatement thrown:
                Word("throw", thrown.Value);
                break;
            case JumpStatement:
                text.Append("jump");
                break;
            default:
                throw new ArgumentException($"No print for {statement.GetType().Name}.", nameof(statement));
        }
    }

    private void Word(string word, Expression? value)
    {
        text.Append(word);
        if (value is not null)
        {
            text.Append(' ');
            Write(value);
        }
    }

    private void Cases(SwitchStatement choice)
    {
        foreach (var one in choice.Cases)
        {
            Margin();
            text.Append(one.Labels.Count == 0 ? "default" : "case ");
            List(one.Labels);
            if (one.Guard is not null)
            {
                text.Append(" if ");
                Write(one.Guard);
            }

            EndLine(default);
            Body(one.Body);
        }
    }

    private void Otherwise(Statement? otherwise)
    {
        if (otherwise is IfStatement next)
        {
            Head("else if ", next.Condition, next.Place);
            Body(next.Then);
            Otherwise(next.Else);
        }
        else if (otherwise is not null)
        {
            Line("else", default);
            Body(otherwise);
        }
    }

    private void Head(string word, Expression? condition, Place place)
    {
        Margin();
        text.Append(word);
        if (condition is not null)
        {
            Write(condition);
        }

        EndLine(place);
    }

    private void Body(Statement body) => Indented(() => WriteAll(body is Block block ? block.Statements : [body]));
}
