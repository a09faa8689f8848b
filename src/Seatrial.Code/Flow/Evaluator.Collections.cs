using Seatrial.Code.Model;
using Seatrial.Code.Resolution;

namespace Seatrial.Code.Flow;

/// <summary>
/// Collections that a rule keeps (<see cref="AbstractObject.Tag"/>): what is taken out of them, looped over, put in and taken away is for
/// rules under the names of <see cref="CollectionCalls"/>.
/// </summary>
public sealed partial class Evaluator
{
    private readonly Dictionary<(Class Type, string Field), Value> fields = [];

    /// <summary>What a field of a class holds whatever object it is of: a rule knows more of it than its declaration says.</summary>
    public void Keep(ClassSymbol type, string field, Value value) => fields.TryAdd((type.Class, field), value);

    /// <summary>What a variable of the top level of a file holds from now on.</summary>
    public void Keep(CodeFile file, string variable, Value value) => Module(file).Declare(variable).Value = value;

    private Value? KeptField(Value target, string name)
    {
        if (fields.Count == 0 || target.Type?.Class is not { } type)
        {
            return null;
        }

        return fields.TryGetValue((type.Class, name), out var kept)
            ? kept
            : Code.Bases(type).Select(b => fields.GetValueOrDefault((b.Class, name))).FirstOrDefault(v => v is not null);
    }

    /// <summary>The value as it is read: of a collection that a rule keeps, its elements.</summary>
    public Value Read(Value value, Place place) => Kept(CollectionCalls.Elements, value, [], place) ?? value;

    /// <summary>Notes that members of records were set which nothing has to save: they lie in the memory of the program.</summary>
    public void ChangeLive(Value records, Value data, Place place)
    {
        foreach (var load in Narrowed(records, place).Loads)
        {
            if (load.IsLive)
            {
                var change = Record(new Load(load.Entity, LoadOperation.Update, Current.File, place) { IsSingle = load.IsSingle });
                change.AddFilter("id", new Value { Origins = records.Origins, Loads = [load] });
                change.Data = data;
            }
        }
    }

    private Value? Kept(string name, Value collection, IReadOnlyList<Value> arguments, Place place)
    {
        if (collection.Object?.Tag is null || frames.Count == 0)
        {
            return null;
        }

        CallSite? site = null;
        foreach (var rule in Model.Calls(name, Current.File.Language))
        {
            site ??= new CallSite
            {
                Evaluator = this,
                File = Current.File,
                Place = place,
                Name = name,
                Receiver = collection,
                Arguments = [.. arguments.Select(a => new ArgumentValue(a))],
            };
            if (rule.Effect(site) is { } value)
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>The record of a loop with what chose it: <c>for u in users: if u.id == id: return u</c>.</summary>
    private Value Narrowed(Value record, Place place)
    {
        if (
            record.Loads is not [{ IsLive: true, IsSingle: false, Operation: LoadOperation.Read, Filters.Count: 0 }, ..]
            || frames.Count == 0
        )
        {
            return record;
        }

        foreach (var rule in Model.Calls(CollectionCalls.Chosen, Current.File.Language))
        {
            if (
                rule.Effect(
                    new CallSite
                    {
                        Evaluator = this,
                        File = Current.File,
                        Place = place,
                        Name = CollectionCalls.Chosen,
                        Arguments = [new ArgumentValue(record)],
                    }
                ) is
                { } value
            )
            {
                return value;
            }
        }

        return record;
    }

    /// <summary>What was found by a key is taken away.</summary>
    private void Removed(Value found, Place place)
    {
        foreach (var rule in found.Loads.Any(l => l.IsLive) ? Model.Calls(CollectionCalls.Remove, Current.File.Language) : [])
        {
            if (
                rule.Effect(
                    new CallSite
                    {
                        Evaluator = this,
                        File = Current.File,
                        Place = place,
                        Name = CollectionCalls.Remove,
                        Arguments = [new ArgumentValue(found)],
                    }
                )
                is not null
            )
            {
                return;
            }
        }
    }

    /// <summary>An answer that holds such a collection gives its elements.</summary>
    private Value Given(Value content, Place place)
    {
        if (content.Object is not { } made)
        {
            return Narrowed(content, place);
        }

        if (made.Tag is not null)
        {
            return Read(content, place);
        }

        if (!made.Members.Values.Any(c => c.Value?.Object?.Tag is not null || c.Value?.Loads.Any(l => l.IsLive) == true))
        {
            return content;
        }

        var copy = new AbstractObject(made.File, made.Site);
        copy.Rest.Value = made.Rest.Value;
        foreach (var (name, cell) in made.Members)
        {
            copy.Member(name).Value = cell.Value is { } member ? Narrowed(Read(member, place), place) : null;
        }

        return content with
        {
            Object = copy,
        };
    }
}
