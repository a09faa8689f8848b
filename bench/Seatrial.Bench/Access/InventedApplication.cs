using System.Globalization;
using Seatrial.Bench.Scale;

namespace Seatrial.Bench.Access;

/// <summary>
/// Invents modules of an application that serves endpoints: a router or controller that is guarded, a service two calls away, which asks
/// the database, and code that serves nothing, in three stacks in turn (Express in TypeScript, FastAPI in Python, ASP.NET Core in C#). The
/// same number gives the same files.
/// </summary>
internal static class InventedApplication
{
    /// <summary>Functions beside those that endpoints call, so that about one endpoint comes with 2.5 KB of source.</summary>
    private const int OtherFunctions = 14;

    /// <summary>Files that each application has once.</summary>
    public static IEnumerable<(string Path, string Text)> Roots(int modules)
    {
        int[] numbers = [.. Enumerable.Range(0, modules).Where(n => n % 3 == 0)];
        yield return (
            "shop-ts/package.json",
            """{ "name": "shop", "dependencies": { "express": "4.21.0", "jsonwebtoken": "9.0.2", "pg": "8.13.0" } }"""
        );
        yield return (
            "shop-ts/src/guard.ts",
            """
            import jwt from 'jsonwebtoken';
            export function requireUser(req, res, next) {
              try {
                req.user = jwt.verify(req.headers.authorization, process.env.JWT_SECRET, { algorithms: ['HS256'] });
              } catch {
                return res.status(401).end();
              }
              next();
            }

            """
        );
        yield return ("shop-ts/src/db.ts", "import { Pool } from 'pg';\nexport const db = new Pool();\n");
        yield return (
            "shop-ts/src/server.ts",
            "import express from 'express';\n"
                + string.Concat(numbers.Select(n => $"import routes{n} from './m{n}/routes';\n"))
                + "const app = express();\napp.use(express.json());\n"
                + string.Concat(numbers.Select(n => $"app.use('/m{n}', routes{n});\n"))
                + "app.listen(3000);\n"
        );
        yield return ("shop-py/requirements.txt", "fastapi==0.115.0\nsqlalchemy==2.0.35\npyjwt==2.9.0\n");
        yield return (
            "shop-py/app/auth.py",
            """
            import os
            import jwt
            from fastapi import HTTPException, Header

            def current_user(authorization: str = Header()):
                try:
                    return jwt.decode(authorization, os.environ["JWT_SECRET"], algorithms=["HS256"])
                except jwt.InvalidTokenError:
                    raise HTTPException(401)

            """
        );
        yield return (
            "shop-py/app/main.py",
            "from fastapi import FastAPI\n"
                + string.Concat(numbers.Select(n => $"from app.m{n + 1} import routes as routes{n}\n"))
                + "app = FastAPI()\n"
                + string.Concat(numbers.Select(n => $"app.include_router(routes{n}.router, prefix='/m{n + 1}')\n"))
        );
        yield return (
            "shop-cs/Shop.csproj",
            """<Project Sdk="Microsoft.NET.Sdk.Web"><PropertyGroup><TargetFramework>net9.0</TargetFramework></PropertyGroup></Project>"""
        );
        yield return (
            "shop-cs/Program.cs",
            "var builder = WebApplication.CreateBuilder(args);\nbuilder.Services.AddControllers();\nbuilder.Services.AddAuthentication().AddJwtBearer();\nvar app = builder.Build();\napp.UseAuthentication();\napp.UseAuthorization();\napp.MapControllers();\napp.Run();\n"
        );
    }

    /// <summary>The files of one module.</summary>
    public static IEnumerable<(string Path, string Text)> Module(int number) =>
        (number % 3) switch
        {
            0 => Script(number),
            1 => Python(number),
            _ => CSharp(number),
        };

    private static IEnumerable<(string Path, string Text)> Script(int n)
    {
        yield return (
            $"shop-ts/src/m{n}/routes.ts",
            $$"""
            import { Router } from 'express';
            import { requireUser } from '../guard';
            import { findOne, findAll, create, remove } from './service';
            const router = Router();
            router.use(requireUser);
            router.get('/', async (req, res) => res.json(await findAll(req.user.sub)));
            router.get('/:id', async (req, res) => {
              const record = await findOne(req.params.id);
              if (!record || record.owner_id !== req.user.sub) {
                return res.status(404).end();
              }
              res.json(record);
            });
            router.post('/', async (req, res) => res.status(201).json(await create(req.user.sub, req.body.title)));
            router.delete('/:id', async (req, res) => { await remove(req.params.id); res.status(204).end(); });
            export default router;

            """
        );
        yield return (
            $"shop-ts/src/m{n}/service.ts",
            $$"""
            import { db } from '../db';
            async function rows(text: string, values: unknown[]) {
              const result = await db.query(text, values);
              return result.rows;
            }
            export async function findAll(owner: string) { return rows('select * from records{{n}} where owner_id = $1', [owner]); }
            export async function findOne(id: string) { return (await rows('select * from records{{n}} where id = $1', [id]))[0]; }
            export async function create(owner: string, title: string) { return rows('insert into records{{n}} (owner_id, title) values ($1, $2) returning *', [owner, title]); }
            export async function remove(id: string) { return rows('delete from records{{n}} where id = $1', [id]); }

            """
        );
        yield return ($"shop-ts/src/m{n}/rules.ts", Others(n, ".ts"));
    }

    private static IEnumerable<(string Path, string Text)> Python(int n)
    {
        yield return ($"shop-py/app/m{n}/__init__.py", "");
        yield return (
            $"shop-py/app/m{n}/models.py",
            $$"""
            from sqlalchemy import Column, ForeignKey, Integer, String
            from sqlalchemy.orm import declarative_base

            Base = declarative_base()

            class Record{{n}}(Base):
                __tablename__ = "records{{n}}"
                id = Column(Integer, primary_key=True)
                owner_id = Column(Integer, ForeignKey("users.id"))
                title = Column(String)

            """
        );
        yield return (
            $"shop-py/app/m{n}/routes.py",
            $$"""
            from fastapi import APIRouter, Depends, HTTPException
            from app.auth import current_user
            from app.m{{n}}.models import Record{{n}}
            from app.m{{n}} import service

            router = APIRouter(dependencies=[Depends(current_user)])

            @router.get("/")
            def list_records(user=Depends(current_user), session=Depends(service.session)):
                return session.query(Record{{n}}).filter_by(owner_id=user["sub"]).all()

            @router.get("/{record_id}")
            def read_record(record_id: int, user=Depends(current_user), session=Depends(service.session)):
                record = service.find(session, record_id)
                if record.owner_id != user["sub"]:
                    raise HTTPException(404)
                return record

            @router.delete("/{record_id}")
            def delete_record(record_id: int, session=Depends(service.session)):
                session.delete(service.find(session, record_id))
                session.commit()

            """
        );
        yield return (
            $"shop-py/app/m{n}/service.py",
            $$"""
            from app.m{{n}}.models import Record{{n}}

            def session():
                yield None

            def find(session, record_id: int):
                return session.query(Record{{n}}).filter(Record{{n}}.id == record_id).first()

            """
        );
        yield return ($"shop-py/app/m{n}/rules.py", Others(n, ".py"));
    }

    private static IEnumerable<(string Path, string Text)> CSharp(int n)
    {
        yield return (
            $"shop-cs/M{n}/Records{n}Controller.cs",
            $$"""
            using Microsoft.AspNetCore.Authorization;
            using Microsoft.AspNetCore.Mvc;
            using Microsoft.EntityFrameworkCore;
            namespace Shop.M{{n}};

            public class Record{{n}} { public int Id { get; set; } public string OwnerId { get; set; } public string Title { get; set; } }

            public class Shop{{n}}Context : DbContext { public DbSet<Record{{n}}> Records { get; set; } }

            public class Records{{n}}Service(Shop{{n}}Context db)
            {
                public Record{{n}} Find(int id) => db.Records.FirstOrDefault(r => r.Id == id);
                public void Remove(Record{{n}} record) { db.Records.Remove(record); db.SaveChanges(); }
            }

            [ApiController, Authorize, Route("m{{n}}")]
            public class Records{{n}}Controller(Shop{{n}}Context db, Records{{n}}Service service) : ControllerBase
            {
                [HttpGet]
                public IActionResult List() => Ok(db.Records.Where(r => r.OwnerId == User.FindFirst("sub").Value).ToList());

                [HttpGet("{id}")]
                public IActionResult Read(int id)
                {
                    var record = service.Find(id);
                    if (record == null || record.OwnerId != User.FindFirst("sub").Value) return NotFound();
                    return Ok(record);
                }

                [HttpDelete("{id}")]
                public IActionResult Delete(int id)
                {
                    service.Remove(service.Find(id));
                    return NoContent();
                }
            }

            """
        );
        yield return ($"shop-cs/M{n}/Rules{n}.cs", CSharpOthers(n));
    }

    private static string Others(int n, string extension)
    {
        var form = Form.For(extension);
        var source = new SyntheticSource(n);
        return form.Head(source.Pascal(), source.Word())
            + string.Concat(Enumerable.Range(0, OtherFunctions).Select(_ => form.Block(source)));
    }

    private static string CSharpOthers(int n)
    {
        var s = new SyntheticSource(n);
        var functions = Enumerable
            .Range(0, OtherFunctions)
            .Select(i =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $$"""
                        public {{s.Pascal()}} {{s.Pascal()}}{{i}}(string {{s.Word()}}Id, int limit = {{s.Number()}})
                        {
                            // {{s.Sentence()}}
                            var found = repository.Find(limit, new { Kind = "{{s.Word()}}" });
                            if (found == null || found.Count > {{s.Number()}})
                            {
                                throw new InvalidOperationException("{{s.Sentence()}}");
                            }

                            return found.Select(f => new {{s.Pascal()}} { Name = f.Name, Size = f.Size * {{s.Number()}} }).First();
                        }


                    """
                )
            );
        return $"namespace Shop.M{n};\n\npublic class Rules{n}(Repository repository)\n{{\n{string.Concat(functions)}}}\n";
    }
}
