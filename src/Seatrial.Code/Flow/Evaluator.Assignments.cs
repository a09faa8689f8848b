using Seatrial.Code.Model;
using Seatrial.Code.Resolution;

namespace Seatrial.Code.Flow;

public sealed partial class Evaluator
{
    private Value AssignmentValue(AssignmentExpression assignment)
    {
        if (IsRuby && Memoized(assignment) is { } memoized)
        {
            return memoized;
        }

        var value = Evaluate(assignment.Value);
        if (
            value.IsNull
            && assignment is { IsDeclaration: true, Type: not null, Target: NameExpression declared }
            && Current.File.Language == CodeLanguage.Go
        )
        {
            value = ZeroValue(assignment.Type, declared);
        }

        if (value.Type is null && assignment.Type is not null && !assignment.IsCompound)
        {
            value = value with { Type = TypeOf(assignment.Type, Current.File) };
        }

        if (assignment.IsCompound)
        {
            var old = Evaluate(assignment.Target);
            value =
                old.Object is { Tag: null } first && value.Object is { Tag: null } second ? Concatenated(first, second, assignment.Place)
                : old.Text is { Length: > 0 } text && !text.All(char.IsAsciiDigit) ? Value.Composed([old, value])
                : Value.Union(old, value);
        }

        Bind(assignment.Target, value, assignment.IsDeclaration);
        return value;
    }

    /// <summary>Gives a value to what a pattern names.</summary>
    private void Bind(Expression target, Value value, bool isDeclaration)
    {
        switch (target)
        {
            case NameExpression name:
                value = isDeclaration ? value : Narrowed(value, name.Place);
                if (!isDeclaration && IsOwnField(name.Name))
                {
                    Change(Current.Self!, name.Name, value);
                    break;
                }

                Assign(
                    isDeclaration
                        ? Current.Scope.Declare(name.Name)
                        : Current.Scope.Find(name.Name)
                            ?? ImplicitCell(name.Name)
                            ?? PackageCell(name.Name)
                            ?? Current.Scope.Declare(name.Name),
                    value
                );
                break;
            case MemberExpression member:
                var changed = Evaluate(member.Target);
                if (!IsRuby || !TrySetter(changed, member.Name, value, member.Place))
                {
                    BindMember(changed, member.Name, value);
                }

                break;
            case IndexExpression { Index: { } index } element:
                var owner = Evaluate(element.Target);
                if (owner.Object?.Tag is not null && Kept(CollectionCalls.Put, owner, [Evaluate(index), value], element.Place) is not null)
                {
                    break;
                }

                if (Evaluate(index).Text is { } key)
                {
                    BindMember(Current.File.Language == CodeLanguage.Php ? OwnArray(element, owner) : owner, key, value);
                }
                else if (owner.Object is { } list)
                {
                    Assign(list.Rest, Value.Union(list.Rest.Value ?? Value.Unknown, value));
                }

                break;
            case IndexExpression { Index: null } appended:
                if (Evaluate(appended.Target).Object is { } array)
                {
                    Assign(array.Rest, Value.Union(array.Rest.Value ?? Value.Unknown, value));
                }

                break;
            case AssignmentExpression withDefault:
                Bind(withDefault.Target, value.IsNull ? Evaluate(withDefault.Value) : value, isDeclaration);
                break;
            case ObjectExpression pattern:
                foreach (var entry in pattern.Entries)
                {
                    if (entry.Key is not null)
                    {
                        Bind(entry.Value, MemberOf(value, entry.Key, target.Place, false), isDeclaration);
                    }
                    else if (entry.Value is SpreadExpression rest)
                    {
                        Bind(rest.Operand, value with { Truth = null }, isDeclaration);
                    }
                }

                break;
            case ListExpression pattern:
                for (int i = 0; i < pattern.Items.Count; i++)
                {
                    Bind(pattern.Items[i] is SpreadExpression many ? many.Operand : pattern.Items[i], PartOf(value, i), isDeclaration);
                }

                break;
        }
    }

    /// <summary>
    /// Whether a bare name that is assigned is a field of a record that was read: <c>Status = "cancelled"</c> in a method of its class.
    /// </summary>
    private bool IsOwnField(string name) =>
        Current.File.Language is CodeLanguage.CSharp or CodeLanguage.Java or CodeLanguage.Kotlin
        && Current.Self is { Object: null, Loads.Count: > 0 }
        && Current.Owner is { } owner
        && Current.Scope.Find(name) is null
        && Code.Parts(owner).Concat(Code.Bases(owner)).Any(c => c.Class.Fields.Any(f => f.Name == name));

    /// <summary>The field that a bare name assigns, in languages that need no <c>this</c> in front of it.</summary>
    private Cell? ImplicitCell(string name) =>
        Current.File.Language is CodeLanguage.CSharp or CodeLanguage.Java or CodeLanguage.Kotlin
        && Current.Self?.Object is { } self
        && Current.Owner is { } owner
        && Code.Parts(owner).Concat(Code.Bases(owner)).Any(c => c.Class.Fields.Any(f => f.Name == name))
            ? self.Member(name)
            : null;

    /// <summary>One of several values that are returned together; where they are not known apart, the value itself for the first.</summary>
    private Value PartOf(Value value, int index) =>
        value.Object is { } list && list.Members.TryGetValue(index.ToString(), out var cell)
            ? cell.Value ?? Value.Unknown
            : ElementOf(value) with
            {
                Truth = value.Object is null && Current.File.Language == CodeLanguage.Go ? value.Truth : null,
            };

    private void BindMember(Value owner, string name, Value value)
    {
        if (owner.Object is { } target)
        {
            Assign(target.Member(name), value);
        }
        else if (owner.Type?.Module is { } module && Code.Member(module, name) is VariableSymbol variable)
        {
            Assign(Module(variable.File).Declare(name), value);
        }

        Change(owner, name, value);
    }
}
