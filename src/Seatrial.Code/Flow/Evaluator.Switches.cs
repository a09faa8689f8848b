using Seatrial.Code.Model;

namespace Seatrial.Code.Flow;

public sealed partial class Evaluator
{
    private Value Switch(SwitchExpression choice)
    {
        var subject = choice.Subject is null ? null : Evaluate(choice.Subject);
        return Arm(choice, subject, 0);
    }

    private Value Arm(SwitchExpression choice, Value? subject, int index)
    {
        if (index >= choice.Arms.Count || index > 64)
        {
            return Value.Unknown;
        }

        var arm = choice.Arms[index];
        return arm.Labels.Count == 0 && arm.Guard is null
            ? Evaluate(arm.Value)
            : Conditional(CaseCondition(subject, arm.Labels, arm.Guard), () => Evaluate(arm.Value), () => Arm(choice, subject, index + 1));
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
