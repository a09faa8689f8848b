using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Code.Resolution;

namespace Seatrial.Requirements.Frameworks.Django;

/// <summary>Serializers and model forms: which model they write, and what.</summary>
internal static class DjangoForms
{
    private static readonly string[] Bases =
    [
        "ModelSerializer",
        "HyperlinkedModelSerializer",
        "ModelForm",
        "Serializer",
        "UserCreationForm",
        "UserChangeForm",
    ];

    /// <summary>What a serializer gives of the records that it was made for.</summary>
    public static IReadOnlyList<MemberRule> Members { get; } =
    [
        .. Bases.Select(b => new MemberRule(
            $"type:{b}",
            "data",
            site =>
                site.Target.Object is { } held && (Member(held, "instance") ?? Member(held, "0")) is { } record
                    ? Value.Derived([record])
                    : null
        )
        {
            Languages = [CodeLanguage.Python],
        }),
    ];

    public static bool IsForm(CodeBase code, ClassSymbol type) => code.Inherits(type, b => Array.IndexOf(Bases, b.ShortName) >= 0);

    /// <summary>The form of a generic view, over the record that it writes.</summary>
    public static Value Of(Evaluator evaluator, ClassSymbol view, Value record)
    {
        var made = new AbstractObject(view.File, view.Class.Place);
        evaluator.Assign(made.Member("instance"), record);
        foreach (var owner in (IEnumerable<ClassSymbol>)[view, .. evaluator.Code.Bases(view)])
        {
            foreach (var field in owner.Class.Fields)
            {
                if (
                    field.Name is "serializer_class" or "form_class"
                    && field.Initializer is { } written
                    && evaluator.ValueOf(owner.File, written).Type?.Class is { } form
                )
                {
                    return new Value
                    {
                        Type = new KnownType { Class = form, IsInstance = true },
                        Object = made,
                        Origins = Origins.Body,
                    };
                }
            }
        }

        return new Value
        {
            Type = new KnownType { Declared = "ModelForm", IsInstance = true },
            Object = made,
            Origins = Origins.Body,
        };
    }

    /// <summary>Creates or updates: what is written is what the form lets through, and what is given by name.</summary>
    /// <param name="site">The call; its named arguments are written as well.</param>
    /// <param name="form">The form.</param>
    /// <param name="view">The view whose model it is where the form does not say.</param>
    public static Value Save(CallSite site, Value form, ClassSymbol? view)
    {
        var evaluator = site.Evaluator;
        var record = form.Object is { } held ? (Member(held, "instance") ?? Member(held, "0")) : null;
        var data = new AbstractObject(site.File, site.Place);
        foreach (var argument in site.Arguments)
        {
            if (argument.Name is { } name and not "commit")
            {
                evaluator.Assign(data.Member(name), argument.Value);
            }
        }

        if (record is { Loads: [var read, ..] })
        {
            var update = Store.Begin(site, read.Entity, LoadOperation.Update, isSingle: true);
            update.AddFilter("id", record);
            WriteAll(evaluator, form, data);
            update.Data = new Value { Object = data };
            return record;
        }

        var model =
            ModelOf(evaluator, form.Type?.Class)
            ?? (view is null ? null : ModelOf(evaluator, view) ?? DjangoQuery.Of(DjangoObjects.Queryset(site, form, view))?.Model);
        if (model is null && form.Type?.Class is null)
        {
            return Value.Unknown;
        }

        var create = Store.Begin(site, model?.Class.Name ?? "", LoadOperation.Create, isSingle: true);
        WriteAll(evaluator, form, data);
        create.Data = new Value { Object = data };
        return new Value
        {
            Type = model is null ? null : new KnownType { Class = model, IsInstance = true },
            Object = new AbstractObject(site.File, site.Place),
        };
    }

    private static Value? Member(AbstractObject held, string name) =>
        held.Members.GetValueOrDefault(name)?.Value is { Loads.Count: > 0 } value ? value : null;

    /// <summary><c>fields = '__all__'</c>: whatever the request sends is written, unless some fields are for reading only.</summary>
    private static void WriteAll(Evaluator evaluator, Value form, AbstractObject data)
    {
        if (
            form.Type?.Class is { } type
            && data.Members.Count == 0
            && type.Class.Nested.FirstOrDefault(n => n.Name == "Meta")?.Fields is { } meta
            && meta.Any(f => f is { Name: "fields", Initializer: LiteralExpression { Text: "__all__" } })
            && !meta.Any(f => f.Name == "read_only_fields")
            && type.Class.Fields.Count == 0
        )
        {
            evaluator.Assign(data.Rest, Value.Of(Origins.Body));
        }
    }

    /// <summary>The model that <c>class Meta</c> or the field <c>model</c> names.</summary>
    private static ClassSymbol? ModelOf(Evaluator evaluator, ClassSymbol? type)
    {
        if (type is null)
        {
            return null;
        }

        foreach (var owner in (IEnumerable<ClassSymbol>)[type, .. evaluator.Code.Bases(type)])
        {
            var fields = owner.Class.Nested.FirstOrDefault(n => n.Name == "Meta")?.Fields ?? owner.Class.Fields;
            if (
                fields.FirstOrDefault(f => f.Name == "model")?.Initializer is { } written
                && evaluator.ValueOf(owner.File, written).Type?.Class is { } model
            )
            {
                return model;
            }
        }

        return null;
    }
}
