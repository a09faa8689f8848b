using Seatrial.Code.Model;

namespace Seatrial.Code.Flow;

public sealed partial class Evaluator
{
    private Frame Current => frames.Peek();

    private Completion Run(Statement statement)
    {
        if (!Spend())
        {
            return Completion.Normal;
        }

        switch (statement)
        {
            case Block block:
                return Run(block.Statements);
            case ExpressionStatement expression:
                return RunExpression(expression.Expression);
            case IfStatement choice:
                return RunIf(choice);
            case ReturnStatement leave:
                return Leave(leave);
            case ThrowStatement fail:
                return Throw(fail.Value, fail.Place);
            case LoopStatement loop:
                return RunLoop(loop);
            case TryStatement attempt:
                return RunTry(attempt);
            case SwitchStatement choice:
                return RunSwitch(choice);
            case FunctionStatement nested:
                Declare(nested);
                return Completion.Normal;
            case ClassStatement nested:
                var type = ClassValue(nested.Type, Current.File);
                Assign(Current.Scope.Declare(nested.Type.Name), type);
                RunDecorators(nested, type);
                return Completion.Normal;
            case JumpStatement:
                return Completion.Jumped;
            default:
                return Completion.Normal;
        }
    }

    private Completion Run(IReadOnlyList<Statement> statements)
    {
        foreach (var statement in statements)
        {
            // Functions are known before the statements in front of them run.
            if (statement is FunctionStatement nested && nested.Function.Decorators.Count == 0)
            {
                Declare(nested);
            }
        }

        foreach (var statement in statements)
        {
            if (statement is FunctionStatement { Function.Decorators.Count: 0 })
            {
                continue;
            }

            var end = Run(statement);
            if (end != Completion.Normal)
            {
                return end;
            }
        }

        return Completion.Normal;
    }

    private void Declare(FunctionStatement nested)
    {
        if (nested.Function.ReceiverType is not null)
        {
            // A method of Go stands among functions and has no name of its own there.
            return;
        }

        var value = Decorated(nested.Function, FunctionValue(nested.Function, null));
        Assign(Current.Scope.Declare(nested.Function.Name), value);
    }

    private Completion RunExpression(Expression expression)
    {
        var value = Evaluate(expression);
        return expression is ThrowExpression || NeverReturns(value) ? Completion.Left : Completion.Normal;
    }

    /// <summary>Whether a call that gave this value never comes back: it refused, or what it called always throws.</summary>
    public static bool NeverReturns(Value value) => value.Type?.External == LeavesMark;

    /// <summary>
    /// What a call that never returns gives back is nothing that the function does: <c>return reply.code(401).send()</c> in a hook.
    /// </summary>
    private Completion Leave(ReturnStatement leave)
    {
        var value = leave.Value is null ? Value.Null : Evaluate(leave.Value);
        if (!NeverReturns(value))
        {
            if (leave.IsOfOuter)
            {
                ReturnFromOuter(value, leave.Place);
            }
            else
            {
                Return(value, leave.Place);
            }
        }

        return Completion.Left;
    }

    /// <summary>The mark of a call that never returns.</summary>
    private const string LeavesMark = "!";

    /// <summary>What a rule returns for a call that ends the function: <c>abort(403)</c>, <c>redirect()</c> that throws.</summary>
    public Value Leave(int status, CallSite site)
    {
        Respond(status, Value.Unknown, site.File, site.Place);
        return new Value
        {
            Denial = status,
            Type = new KnownType { External = LeavesMark },
        };
    }

    private Completion Throw(Expression? value, Place place)
    {
        var thrown = value is null ? Value.Unknown : Evaluate(value);
        if (thrown.Denial != 0 && !Trace.Responses.Any(r => r.Place == place && r.File == Current.File))
        {
            Respond(thrown.Denial, thrown, Current.File, place);
        }

        return Completion.Left;
    }

    private void Return(Value value, Place place)
    {
        value = Narrowed(value, place);
        if (IsForDevelopment is not null && choices.Skip(Current.Choices).Any(c => IsForDevelopment(c.Condition, c.Holds)))
        {
            (Current.Development ??= []).Add((value, facts, place));
            return;
        }

        Current.OnReturn?.Invoke(value);
        Current.Returns.Add((value, facts, place));
        if (ChangesOf(Current) is { Count: > 0 } changes)
        {
            (Current.Effects ??= []).Add((Current.Returns.Count - 1, changes));
        }

        if (value is { Object: { Tag: null } made, Type: null })
        {
            (Current.Kept ??= [])[made] = made.Snapshot();
        }
    }

    private Completion RunIf(IfStatement choice)
    {
        var condition = TruthOf(Evaluate(choice.Condition), choice.Condition);
        return Branch(
            condition,
            () => Chosen(choice.Condition, true, choice.Then),
            () => choice.Else is null ? Completion.Normal : Chosen(choice.Condition, false, choice.Else)
        );
    }

    private Completion Chosen(Expression condition, bool holds, Statement branch)
    {
        choices.Add((condition, holds));
        var end = Run(branch);
        choices.RemoveAt(choices.Count - 1);
        return end;
    }

    private Completion Branch(Condition condition, Func<Completion> whenTrue, Func<Completion> whenFalse)
    {
        var before = facts;
        int mark = trail.Count;
        facts = Facts.Add(before, condition);
        Branches++;
        var first = condition.IsNever ? Completion.Left : whenTrue();
        var firstFacts = facts;
        var firstChanges = TakeBack(mark);
        var contrary = condition.Negated();
        facts = Facts.Add(before, contrary);
        var second = contrary.IsNever ? Completion.Left : whenFalse();
        Branches--;
        var secondFacts = facts;
        var secondChanges = TakeBack(mark);
        if (first == Completion.Normal && second == Completion.Normal)
        {
            facts = Facts.Join(firstFacts, secondFacts);
            Apply(Either(firstChanges, firstFacts, secondChanges, secondFacts, before));
            return Completion.Normal;
        }

        if (first == Completion.Normal)
        {
            facts = firstFacts;
            Apply(firstChanges);
            return Completion.Normal;
        }

        if (second == Completion.Normal)
        {
            facts = secondFacts;
            Apply(secondChanges);
            return Completion.Normal;
        }

        facts = before;
        Apply(Either(firstChanges, firstFacts, secondChanges, secondFacts, before));
        return first == Completion.Jumped || second == Completion.Jumped ? Completion.Jumped : Completion.Left;
    }

    private Completion RunTry(TryStatement attempt)
    {
        var before = facts;
        int mark = trail.Count;
        var end = Run(attempt.Body);
        var bodyFacts = facts;
        var bodyChanges = TakeBack(mark);
        var endings = new List<(Completion End, Facts? Facts, Changes Changes)> { (end, bodyFacts, bodyChanges) };
        foreach (var handler in attempt.Handlers)
        {
            facts = before;
            ApplyPerhaps(bodyChanges);
            if (handler.Variable is { Length: > 0 } name)
            {
                Assign(Current.Scope.Declare(name), Value.Unknown);
            }

            var handled = Run(handler.Body);
            endings.Add((handled, facts, TakeBack(mark)));
        }

        var normal = endings.FindAll(e => e.End == Completion.Normal);
        if (normal.Count == 0)
        {
            facts = before;
            Apply(bodyChanges);
            end = endings.Exists(e => e.End == Completion.Jumped) ? Completion.Jumped : Completion.Left;
        }
        else
        {
            var (_, met, changes) = normal[0];
            foreach (var other in normal.Skip(1))
            {
                changes = Either(changes, met, other.Changes, other.Facts, before);
                met = Facts.Join(met, other.Facts);
            }

            facts = met;
            Apply(changes);
            end = Completion.Normal;
        }

        if (attempt.Finally is not null)
        {
            var last = Run(attempt.Finally);
            return last == Completion.Normal ? end : last;
        }

        return end;
    }
}
