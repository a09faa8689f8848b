using Seatrial.Code.Model;

namespace Seatrial.Code.Flow;

public sealed partial class Evaluator
{
    /// <summary>Lists up to this length are followed element by element.</summary>
    private const int MaxUnrolled = 200;

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
            case ReturnStatement { IsOfOuter: true } leave:
                ReturnFromOuter(leave.Value is null ? Value.Null : Evaluate(leave.Value), leave.Place);
                return Completion.Left;
            case ReturnStatement leave:
                Return(leave.Value is null ? Value.Null : Evaluate(leave.Value), leave.Place);
                return Completion.Left;
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
        Current.OnReturn?.Invoke(value);
        Current.Returns.Add((value, facts, place));
        if (ChangesOf(Current) is { Count: > 0 } changes)
        {
            (Current.Effects ??= []).Add(changes);
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
            ApplyEither(firstChanges, secondChanges);
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
        ApplyEither(firstChanges, secondChanges);
        return first == Completion.Jumped || second == Completion.Jumped ? Completion.Jumped : Completion.Left;
    }

    private Completion RunLoop(LoopStatement loop)
    {
        var before = facts;
        int mark = trail.Count;
        Value? source = null;
        if (loop.Source is not null)
        {
            source = Read(Evaluate(loop.Source), loop.Place);
            if (loop.Target is not null && KnownElements(source) is { Count: > 0 } elements)
            {
                return RunEach(loop, elements);
            }

            if (IsKeyed(loop, source))
            {
                return RunKeyed(loop, source.Object!);
            }

            if (loop.Target is not null)
            {
                Bind(ElementTarget(loop), ElementOf(source), isDeclaration: true);
            }
        }

        var end = Run(loop.Body);
        var asked =
            loop.Target is null || source is null || end != Completion.Normal
                ? Condition.Always
                : AskedOfEach(source, Facts.All(facts, Facts.Common(facts, before)));
        facts = Facts.Add(before, asked);
        ApplyPerhaps(TakeBack(mark));
        return Completion.Normal;
    }

    /// <summary>
    /// What was asked of each stored record and left the function where it did not hold; of a list without records it holds as well.
    /// </summary>
    private static Condition AskedOfEach(Value records, Condition found)
    {
        return records.Loads.Count == 0
            ? Condition.Always
            : Condition.And(
                (found is Conjunction all ? all.Terms : [found]).Where(t =>
                    t.Tests().Any(test => IsOf(test.Subject) || (test.Other is { } other && IsOf(other)))
                )
            );

        bool IsOf(Value value) =>
            value.Loads.Any(l => records.Loads.Contains(l) || l.Filters.Any(f => f.Value.Loads.Any(records.Loads.Contains)));
    }

    /// <summary>The elements of a list that is known to its end; empty for others and for long ones.</summary>
    public static IReadOnlyList<Value> KnownElements(Value list) =>
        list.Object is { Tag: null, Rest.Value: null } known
        && known.Members.Count is > 0 and <= MaxUnrolled
        && known.Members.Keys.All(k => k.All(char.IsAsciiDigit))
            ? [.. known.Members.Values.Select(c => c.Value ?? Value.Unknown)]
            : [];

    /// <summary>Follows the body for each element: what a table of routes registers.</summary>
    private Completion RunEach(LoopStatement loop, IReadOnlyList<Value> elements)
    {
        var before = facts;
        foreach (var element in elements)
        {
            int mark = trail.Count;
            Bind(ElementTarget(loop), element, isDeclaration: true);
            AfterElement(Run(loop.Body), before, mark);
        }

        return Completion.Normal;
    }

    private void AfterElement(Completion end, Facts? before, int mark)
    {
        facts = before;
        if (end == Completion.Normal)
        {
            // The element is there, so that what is done for it happens.
            Apply(TakeBack(mark));
        }
        else
        {
            ApplyPerhaps(TakeBack(mark));
        }
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
            facts = normal[0].Facts;
            Apply(normal[0].Changes);
            foreach (var other in normal.Skip(1))
            {
                facts = Facts.Join(facts, other.Facts);
                for (int i = 0; i < other.Changes.Count; i++)
                {
                    var (cell, value) = other.Changes[i];
                    Assign(cell, Merge(cell.Value, value) ?? Value.Unknown);
                }
            }

            end = Completion.Normal;
        }

        if (attempt.Finally is not null)
        {
            var last = Run(attempt.Finally);
            return last == Completion.Normal ? end : last;
        }

        return end;
    }

    private Completion RunSwitch(SwitchStatement choice)
    {
        var subject = choice.Subject is null ? null : Evaluate(choice.Subject);
        return RunCases(choice, subject, 0);
    }

    private Completion RunCases(SwitchStatement choice, Value? subject, int index)
    {
        if (index >= choice.Cases.Count || index > 64)
        {
            return Completion.Normal;
        }

        var entry = choice.Cases[index];
        var condition = entry.Labels.Count == 0 ? Condition.Always : CaseCondition(subject, entry.Labels, entry.Guard);
        return Branch(
            condition,
            () => Run(entry.Body) is Completion.Left ? Completion.Left : Completion.Normal,
            () => RunCases(choice, subject, index + 1)
        );
    }

    private Condition CaseCondition(Value? subject, IReadOnlyList<Expression> labels, Expression? guard)
    {
        var any = Condition.Or(labels.Select(label => Matches(subject, label)));
        return guard is null ? any : Condition.And(any, TruthOf(Evaluate(guard), guard));
    }

    /// <summary>What holds where a value fits a pattern.</summary>
    private Condition Matches(Value? subject, Expression label)
    {
        if (subject is null)
        {
            return TruthOf(Evaluate(label), label);
        }

        if (label is ObjectExpression pattern)
        {
            return Condition.And(
                pattern.Entries.Where(e => e.Key is not null).Select(e => Matches(MemberOf(subject, e.Key!, label.Place, false), e.Value))
            );
        }

        if (label is AssignmentExpression binding)
        {
            Bind(binding.Target, subject, isDeclaration: true);
            return Condition.Always;
        }

        var value = Evaluate(label);
        return value.IsNull ? TruthOf(subject, label).Negated()
            : IsConstant(subject) && IsConstant(value)
                ? subject.Text == value.Text ? Condition.Always
                    : Condition.Never
            : Chosen(subject, value, label.Place) ?? new Test(TestKind.Equality, subject, value, true, Current.File, label.Place);
    }
}
