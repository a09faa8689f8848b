using Seatrial.Code.Model;

namespace Seatrial.Code.Tests;

/// <content>Functions, classes and types.</content>
internal sealed partial class ModelPrinter
{
    private void Write(Function function)
    {
        Decorators(function.Decorators);
        Signature(function);
        text.Append(function.Body is null ? " without body" : "");
        EndLine(function.Place);
        Indented(() =>
        {
            Directives(function);
            WriteAll(function.Body?.Statements ?? []);
        });
    }

    private void Directives(Function function)
    {
        foreach (string directive in function.Directives)
        {
            Line($"directive '{directive}'", default);
        }
    }

    /// <summary>Traits in lower case, <c>fn</c>, the receiver's type, name, parameters, result.</summary>
    private void Signature(Function function)
    {
        var traits = function.Traits & ~FunctionTraits.Lambda;
        text.Append(
            traits == FunctionTraits.None ? "" : $"{traits.ToString().ToLowerInvariant().Replace(",", "", StringComparison.Ordinal)} "
        );
        text.Append("fn").Append(function.Name.Length > 0 || function.ReceiverType is not null ? " " : "");
        text.Append(function.ReceiverType is null ? "" : $"{function.ReceiverType}.").Append(function.Name).Append('(');
        Parameters(function.Parameters);
        text.Append(')');
        text.Append(function.ReturnType is null ? "" : $": {Text(function.ReturnType)}");
    }

    private void Parameters(IReadOnlyList<Parameter> parameters)
    {
        for (int i = 0; i < parameters.Count; i++)
        {
            var parameter = parameters[i];
            text.Append(i == 0 ? "" : ", ");
            Decorators(parameter.Decorators);
            text.Append(parameter.IsField ? "field " : "")
                .Append(parameter.IsBlock ? "&" : "")
                .Append(parameter.IsRest ? "..." : "")
                .Append(parameter.Name)
                .Append(parameter.IsKeyword ? ":" : "");
            if (parameter.Pattern is not null)
            {
                Write(parameter.Pattern);
            }

            text.Append(parameter.Type is null ? "" : $": {Text(parameter.Type)}");
            if (parameter.Default is not null)
            {
                text.Append(" = ");
                Write(parameter.Default);
            }
        }
    }

    private void Decorators(IReadOnlyList<CallExpression> decorators)
    {
        foreach (var decorator in decorators)
        {
            text.Append('@');
            Write(decorator);
            text.Append(' ');
        }
    }

    private void Write(Class type)
    {
        Head(type);
        EndLine(type.Place);
        Indented(() => Members(type));
    }

    private void Head(Class type)
    {
        Decorators(type.Decorators);
        text.Append(
            type.Traits == ClassTraits.None
                ? ""
                : $"{type.Traits.ToString().ToLowerInvariant().Replace(",", "", StringComparison.Ordinal)} "
        );
        text.Append(type.Kind.ToString().ToLowerInvariant()).Append(type.Name.Length > 0 ? " " : "").Append(type.FullName);
        if (type.Parameters.Count > 0)
        {
            text.Append('(');
            Parameters(type.Parameters);
            text.Append(')');
        }

        text.Append(type.Bases.Count + type.BaseExpressions.Count == 0 ? "" : " : ").AppendJoin(", ", type.Bases.Select(Text));
        text.Append(type.Bases.Count > 0 && type.BaseExpressions.Count > 0 ? ", " : "");
        List(type.BaseExpressions);
    }

    private void Members(Class type)
    {
        foreach (var field in type.Fields)
        {
            Margin();
            Decorators(field.Decorators);
            text.Append(field.IsStatic ? "static " : "").Append(field.IsHidden ? "hidden " : "").Append("field ").Append(field.Name);
            text.Append(field.Type is null ? "" : $": {Text(field.Type)}");
            if (field.Initializer is not null)
            {
                text.Append(" = ");
                Write(field.Initializer);
            }

            text.Append(field.Tag is null ? "" : $" `{field.Tag}`");
            EndLine(field.Place);
            if (field.Getter is { } getter)
            {
                Indented(() =>
                {
                    Margin();
                    Write(getter);
                });
            }
        }

        foreach (var method in type.Methods)
        {
            Margin();
            Write(method);
        }

        foreach (var nested in type.Nested)
        {
            Margin();
            Write(nested);
        }

        WriteAll(type.Body);
    }

    private static string Text(TypeReference type) =>
        type.Arguments.Count + type.Values.Count == 0
            ? type.Name
            : $"{type.Name}<{string.Join(", ", type.Arguments.Select(Text).Concat(type.Values.Select(v => $"={Print(v)}")))}>";
}
