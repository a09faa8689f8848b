using Seatrial.Requirements.Access.Tokens;

namespace Seatrial.Requirements.Tests.Access;

public sealed class TokenSettingTests
{
    public static TheoryData<string, string, string[]> Programs =>
        new()
        {
            {
                "auth.js",
                """
                    const jwt = require('jsonwebtoken');
                    const express = require('express');
                    const session = require('express-session');
                    const config = { jwt: process.env.JWT_SECRET || 'development' };
                    const app = express();
                    app.use(session({ secret: process.env.SESSION_SECRET, cookie: { httpOnly: true, secure: false, maxAge: 3600000 } }));
                    app.post('/login', (req, res) => {
                      const token = jwt.sign({ id: 1 }, config.jwt, { algorithm: 'HS512', expiresIn: '15m' });
                      res.cookie('token', token, { httpOnly: true, secure: true, sameSite: 'strict' });
                      res.cookie('theme', 'dark');
                      res.end();
                    });
                    app.get('/me', (req, res) => res.json(jwt.verify(req.headers.authorization, config.jwt, { ignoreExpiration: true })));
                    """,
                [
                    "cookie token: httpOnly=true, secure=true, sameSite=strict, expires=not set",
                    "express-session: key=SESSION_SECRET, httpOnly=true, secure=false, sameSite=not set, expires=3600000",
                    "jsonwebtoken sign: algorithm=HS512, expires=15m, key=JWT_SECRET or a literal",
                    "jsonwebtoken verify: algorithms=not set, expiry=ignored, key=JWT_SECRET or a literal",
                ]
            },
            {
                "app/api/login/route.ts",
                """
                    import { NextResponse } from 'next/server';
                    import { cookies } from 'next/headers';
                    import jwt from 'jsonwebtoken';
                    const { JWT_SECRET, SESSION_KEY: key = 'x' } = process.env;
                    export async function POST(request: Request) {
                      const { email } = await request.json();
                      const store = await cookies();
                      store.set('sid', 'b', { httpOnly: true, maxAge: 60 });
                      const response = NextResponse.json({ ok: jwt.sign({ email }, key) });
                      response.cookies.set('session', jwt.sign({ email }, JWT_SECRET!, { expiresIn: '1h' }), { secure: true, sameSite: 'lax' });
                      response.cookies.set({ name: 'auth-token', value: 'c', httpOnly: false });
                      response.cookies.set('theme', 'dark');
                      new Map().set('session', 1);
                      return response;
                    }
                    """,
                [
                    "cookie auth-token: httpOnly=false, secure=not set, sameSite=not set, expires=not set",
                    "cookie session: httpOnly=not set, secure=true, sameSite=lax, expires=not set",
                    "cookie sid: httpOnly=true, secure=not set, sameSite=not set, expires=60",
                    "jsonwebtoken sign: algorithm=not set, expires=1h, key=JWT_SECRET",
                    "jsonwebtoken sign: algorithm=not set, expires=not set, key=SESSION_KEY or a literal",
                ]
            },
            {
                "auth.py",
                """
                    import jwt, os
                    from flask import Flask, request
                    app = Flask(__name__)
                    app.config['SESSION_COOKIE_SECURE'] = False
                    app.config['SECRET_KEY'] = os.environ['APP_KEY']
                    @app.route('/login', methods=['POST'])
                    def login():
                        token = jwt.encode({'id': 1, 'exp': later()}, os.getenv('JWT_KEY'), algorithm='HS256')
                        return token
                    @app.route('/me')
                    def me():
                        return jwt.decode(request.headers['x-token'], 'hard-coded', algorithms=['HS256', 'none'], options={'verify_signature': False})
                    """,
                [
                    "PyJWT sign: algorithm=HS256, expires=in the claims, key=JWT_KEY",
                    "PyJWT verify: algorithms=HS256, none, verified=no, key=a literal",
                    "session settings: key=APP_KEY",
                    "session settings: secure=false",
                ]
            },
            {
                "JwtService.java",
                """
                    package shop;
                    import io.jsonwebtoken.*;
                    public class JwtService {
                        @Value("${jwt.secret}") private String secret;
                        public String make(User user) {
                            return Jwts.builder().setSubject(user.getId()).setExpiration(later()).signWith(SignatureAlgorithm.HS512, secret).compact();
                        }
                    }
                    @RestController class Login { private final JwtService jwt; @PostMapping("/login") public String login(@RequestBody User user) { return jwt.make(user); } }
                    """,
                ["jjwt sign: algorithm=HS512, key=jwt.secret", "jjwt sign: expires=set"]
            },
        };

    [Theory]
    [MemberData(nameof(Programs))]
    public void Settings_of_what_says_who_calls_are_told_by_name_and_never_with_a_key(string path, string text, string[] expected) =>
        Assert.Equal(
            expected,
            Scanned
                .Of((path, text))
                .Of<TokenSettingFact>()
                .Select(f => $"{f.Setting.Name}: {string.Join(", ", f.Setting.Values.Select(v => $"{v.Key}={v.Value}"))}")
                .Order(StringComparer.Ordinal)
        );

    [Fact]
    public void A_key_that_other_files_hold_is_followed_to_its_variable()
    {
        var facts = Scanned.Of(
            ("config.ts", "export const jwtKey = process.env.TOKEN_KEY!;\n"),
            (
                "auth.ts",
                "import jwt from 'jsonwebtoken';\nimport express from 'express';\nimport { jwtKey } from './config';\nconst app = express();\napp.post('/login', (req, res) => res.json(jwt.sign({ id: 1 }, jwtKey)));\n"
            )
        );
        var sign = Assert.Single(facts.Of<TokenSettingFact>());
        Assert.Contains(KeyValuePair.Create("key", "TOKEN_KEY"), sign.Setting.Values);
    }
}
