namespace Seatrial.Bench.Scale;

/// <summary>How files of one language are written.</summary>
/// <param name="Extension">With the dot.</param>
/// <param name="Head">From a type's name and a word to what a file begins with.</param>
/// <param name="Block">One more function, section or entry.</param>
internal sealed record Form(string Extension, Func<string, string, string> Head, Func<SyntheticSource, string> Block)
{
    private static readonly Form[] All =
    [
        new(
            ".ts",
            (type, word) => $"import {{ {type} }} from '../{word}/{word}.service';\nimport {{ logger }} from '../../lib/logger';\n\n",
            Script
        ),
        new(
            ".py",
            (type, word) =>
                $"\"\"\"{type} for each {word}.\"\"\"\nfrom __future__ import annotations\n\nimport logging\nfrom app.{word} import {type}\n\nlog = logging.getLogger(__name__)\n\n",
            Python
        ),
        new(".go", (_, word) => $"package {word}\n\nimport (\n\t\"context\"\n\t\"fmt\"\n\n\t\"example.com/platform/{word}\"\n)\n\n", Go),
        new(
            ".java",
            (type, word) =>
                $"package com.example.{word};\n\nimport java.util.List;\nimport org.springframework.stereotype.Service;\n\n// {type}\n",
            Java
        ),
        new(".tsx", (type, word) => $"import React from 'react';\nimport {{ use{type} }} from '@/hooks/{word}';\n\n", Component),
        new(".rb", (type, word) => $"# frozen_string_literal: true\n\nrequire \"{word}\"\n\n# {type}\n", Ruby),
        new(
            ".json",
            (type, _) => $"{{\n  \"name\": \"{type}\"",
            s => $",\n  \"{s.Camel()}\": {{ \"label\": \"{s.Sentence()}\", \"limit\": {s.Number()} }}"
        ),
        new(
            ".md",
            (type, word) => $"# {type}\n\nHow the {word} works.\n\n",
            s => $"## {s.Pascal()}\n\n{s.Sentence()} {s.Sentence()}\n\n- `{s.Camel()}`: {s.Sentence()}\n\n"
        ),
        new(
            ".yaml",
            (type, word) => $"# {type}\nkind: {word}\n",
            s =>
                $"{s.Word()}_{s.Number()}:\n  name: {s.Word()}-{s.Word()}\n  path: /{s.Word()}/{s.Number()}\n  description: \"{s.Sentence()}\"\n"
        ),
        new(
            ".sql",
            (type, _) => $"-- {type}\n",
            s =>
                $"CREATE TABLE {s.Snake()} (\n  id uuid PRIMARY KEY,\n  {s.Word()}_id uuid NOT NULL,\n  {s.Word()} text DEFAULT '{s.Word()}'\n);\n"
        ),
    ];

    /// <summary>By its extension.</summary>
    public static Form For(string extension) => Array.Find(All, f => f.Extension == extension)!;

    /// <summary>Source code is twice as frequent as settings and prose.</summary>
    public static Form Of(int number) => All[number % 16 is var turn && turn < All.Length ? turn : turn - All.Length];

    private static string Script(SyntheticSource s) =>
        $$"""
            export async function {{s.Camel()}}({{s.Word()}}Id: string, options: {{s.Pascal()}}Options): Promise<{{s.Pascal()}}> {
              // {{s.Sentence()}}
              const {{s.Word()}} = await repository.{{s.Camel()}}({ id: {{s.Word()}}Id, limit: {{s.Number()}} });
              if (!{{s.Word()}}.{{s.Word()}}) {
                throw new NotFoundError('{{s.Literal()}}');
              }
              logger.info({ {{s.Word()}}: options.{{s.Word()}} }, '{{s.Literal()}}');
              return { ...{{s.Word()}}, {{s.Word()}}: process.env.{{s.Word().ToUpperInvariant()}}_TOKEN ?? '' };
            }


            """;

    private static string Python(SyntheticSource s) =>
        $"""
            def {s.Snake()}(session, {s.Word()}_id: str, *, limit: int = {s.Number()}) -> {s.Pascal()}:
                # {s.Sentence()}
                {s.Word()} = session.query({s.Pascal()}).filter_by({s.Word()}={s.Word()}_id).first()
                if {s.Word()} is None:
                    raise KeyError("{s.Literal()}")
                {s.Word()}_key = settings.get("{s.Word()}_{s.Word()}")
                log.info("{s.Literal()}", extra={'{'}"{s.Word()}": {s.Word()}{'}'})
                return {s.Word()}


            """;

    private static string Go(SyntheticSource s) =>
        $$"""
            // {{s.Pascal()}} {{s.Sentence()}}
            func (s *{{s.Pascal()}}) {{s.Pascal()}}(ctx context.Context, {{s.Word()}} string) (*{{s.Pascal()}}, error) {
            	{{s.Word()}}, err := s.store.{{s.Pascal()}}(ctx, {{s.Word()}}, {{s.Number()}})
            	if err != nil {
            		return nil, fmt.Errorf("{{s.Literal()}}: %w", err)
            	}
            	token := {{s.Word()}}.{{s.Pascal()}}
            	return &{{s.Pascal()}}{ {{s.Pascal()}}: token }, nil
            }


            """;

    private static string Java(SyntheticSource s) =>
        $$"""
                /** {{s.Sentence()}} */
                public List<{{s.Pascal()}}> {{s.Camel()}}(String {{s.Word()}}, int limit) {
                    var {{s.Word()}} = {{s.Word()}}Repository.{{s.Camel()}}({{s.Word()}}, "{{s.Literal()}}");
                    if ({{s.Word()}}.isEmpty()) {
                        log.warn("{{s.Literal()}}");
                    }
                    String password = environment.getProperty("{{s.Word()}}.password");
                    return {{s.Word()}}.stream().limit({{s.Number()}}).toList();
                }


            """;

    private static string Component(SyntheticSource s) =>
        $$"""
            export function {{s.Pascal()}}({ {{s.Word()}}, onChange }: {{s.Pascal()}}Props) {
              const [{{s.Word()}}, set{{s.Pascal()}}] = React.useState<string | null>(null);
              return (
                <div className="{{s.Word()}} {{s.Word()}}-{{s.Number()}}" data-testid="{{s.Word()}}">
                  <label htmlFor="{{s.Word()}}">{{s.Sentence()}}</label>
                  <input type="password" name="{{s.Word()}}" onChange={event => onChange(event.target.value)} />
                </div>
              );
            }


            """;

    private static string Ruby(SyntheticSource s) =>
        $$"""
            # {{s.Sentence()}}
            def {{s.Snake()}}({{s.Word()}}, limit: {{s.Number()}})
              {{s.Word()}} = {{s.Pascal()}}.where({{s.Word()}}: {{s.Word()}}).order(:{{s.Word()}}).limit(limit)
              raise ArgumentError, "{{s.Literal()}}" if {{s.Word()}}.empty?

              Rails.logger.info("{{s.Literal()}}")
              {{s.Word()}}.map { |{{s.Word()}}| {{s.Word()}}.{{s.Word()}} }
            end


            """;
}
