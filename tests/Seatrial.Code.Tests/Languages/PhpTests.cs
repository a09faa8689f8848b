using static Seatrial.Code.Tests.Languages.PhpSource;

namespace Seatrial.Code.Tests.Languages;

public sealed class PhpTests
{
    [Fact]
    public void Lowers_a_controller() =>
        Assert.Equal(
            """
            namespace App\Http\Controllers
            import App\Models::Order as Order
            import App\Models::Invoice as Bill
            import Illuminate\Http::Request as Request
            import App::helper as helper
            @Middleware('auth', only: ['show']) exported class App\Http\Controllers.OrderController : Controller, HasMiddleware, AuthorizesRequests
              static field PER_PAGE = 15
              hidden field service: OrderService = null
              static hidden field cache: array = {a: 1, 0: 2}
              public fn constructor(field orders: OrderService, field clock = null)
                base()
                this.middleware('auth').except(['index'])
              public fn show(request: Request, id: int): JsonResponse
                order = Order.query().where('user_id', request.user()?.id).findOrFail(id)
                return response().json({order: order, n: (this.PER_PAGE + this.cache['a'])}, status: 200)
            """,
            Print(
                """
                namespace App\Http\Controllers;

                use App\Models\{Order, Invoice as Bill};
                use Illuminate\Http\Request;
                use function App\helper;

                #[Middleware('auth', only: ['show'])]
                final class OrderController extends Controller implements HasMiddleware
                {
                    use AuthorizesRequests;
                    const PER_PAGE = 15;
                    protected ?OrderService $service = null;
                    private static array $cache = ['a' => 1, 2];

                    public function __construct(private readonly OrderService $orders, protected $clock = null)
                    {
                        parent::__construct();
                        $this->middleware('auth')->except(['index']);
                    }

                    public function show(Request $request, int $id): JsonResponse
                    {
                        $order = Order::query()->where('user_id', $request->user()?->id)->findOrFail($id);
                        return response()->json(['order' => $order, 'n' => self::PER_PAGE + static::$cache['a']], status: 200);
                    }
                }
                """
            )
        );

    [Fact]
    public void Lowers_enums_traits_interfaces_and_anonymous_classes() =>
        Assert.Equal(
            """
            exported enum Role
              static field Admin = 'admin'
              static field User = 'user'
              public fn label(): string
                return ucfirst(this.value)
            exported mixin Owned
              public fn owner()
                return this.belongsTo(User.class)
            exported interface Finder : A, B
              public abstract fn find(id) without body
            abstract exported class Page
              field title: string
                accessor fn get()
                  return this.t
              public abstract fn show() without body
            return new exported class : Migration {
              public fn up(): void
                Schema.create('orders', fn(table: Blueprint) { table.id() })
            }()
            """,
            Print(
                """
                enum Role: string { case Admin = 'admin'; case User = 'user'; public function label(): string { return ucfirst($this->value); } }
                trait Owned { public function owner() { return $this->belongsTo(User::class); } }
                interface Finder extends A, B { public function find($id); }
                abstract class Page { abstract public function show(); public string $title { get { return $this->t; } set => trim($value); } }
                return new class extends Migration { public function up(): void { Schema::create('orders', function (Blueprint $table) { $table->id(); }); } };
                """
            )
        );

    [Fact]
    public void Lowers_statements() =>
        Assert.Equal(
            """
            if a
              f()
            else if b
              g()
            else
              h()
            for row in rows
              echo(row['name'], '\n')
            for {0: x, y: y} in map
              let key = other()
              jump
            block
              other((i = 0), (j = 1))
              loop (i < 9)
                block
                  run(i)
                ~i
            loop (row = q.fetch())
              print(row)
            loop !done
              step()
            switch action
              case 'edit', 'update'
                edit()
                jump
              default
                view()
            switch 
              case (a < 1)
                one()
            try
              risky()
            catch NotFound | Gone as e
              report(e)
            finally
              close()
            let count = 0
            unset(a['x'])
            let LIMIT = 5
            throw new NotFound($('no ', id))
            """,
            Print(
                """
                if ($a) { f(); } elseif ($b) g(); else { h(); }
                foreach ($rows as $row) { echo $row['name'], "\n"; }
                foreach ($map as $key => [$x, 'y' => $y]) continue;
                for ($i = 0, $j = 1; $i < 9; $i++) { run($i); }
                while ($row = $q->fetch()) { print $row; }
                do { step(); } while (!$done);
                switch ($action) { case 'edit': case 'update': edit(); break; default: view(); }
                switch (true) { case $a > 1: one(); }
                try { risky(); } catch (NotFound | Gone $e) { report($e); } finally { close(); }
                static $count = 0;
                global $db;
                unset($a['x']);
                const LIMIT = 5;
                throw new NotFound("no $id");
                """
            )
        );

    [Fact]
    public void Lowers_expressions() =>
        Assert.Equal(
            """
            a = ((b ?? c) || throw new E())
            a ~= (($('x ', o.p['q'], ' ', r['s'], ' ', t.u, ' $v A') + 'it\'s \\n') + shell_exec($('ls ', dir)))
            [one, other(), two] = ({k: three} = pair)
            f = fn(x: int) { return (x ~ 2) }
            g = fn(x): void { a[] = x }
            h = fn(...arguments) { return this.handle(...arguments) }
            v = switch n { 1, 2 => 'low'; _ => throw exit('no'); }
            w = switch { (n < 1) => 'a'; }
            o[name](x)[prop]
            class.make(...args, key: 1)
            p = new class(x)
            r = o
            s = x['a']
            ((t = (!(x is Order) && (y != 3))) || (strlen(z) == \App\f()))
            u = require((__DIR__ + '/x.php'))
            i = (-5 + ~j)
            """,
            Print(
                """
                $a = $b ?? $c ?: throw new E();
                $a .= "x {$o->p['q']} $r[s] $t->u \$v \u{41}" . 'it\'s \n' . `ls $dir`;
                [$one, , $two] = list('k' => $three) = $pair;
                $f = fn(int $x) => $x * 2;
                $g = function ($x) use (&$a): void { $a[] = $x; };
                $h = $this->handle(...);
                $v = match($n) { 1, 2 => 'low', default => die('no') };
                $w = match(true) { $n > 1 => 'a' };
                $o->{$name}($x)->$prop; $class::make(...$args, key: 1);
                $p = new $class($x); $r = clone $o; $s = (int) @$x['a'];
                $t = !$x instanceof Order && $y <> 3 or \strlen($z) === \App\f();
                $u = require __DIR__ . '/x.php';
                $i = -5 + $j++;
                """
            )
        );

    [Fact]
    public void Reads_what_stands_between_the_text_of_a_page() =>
        Assert.Equal(
            """
            include('header.php')
            if isset(_SESSION['user'])
              echo(htmlspecialchars(name))
            else
              header('Location: login.php')
              throw exit()
            for row in rows
              echo(row)
            """,
            PrintPage(
                """
                <html>
                <?php include 'header.php'; if (isset($_SESSION['user'])): ?>
                  <h1><?= htmlspecialchars($name) ?></h1>
                <?php else: header('Location: login.php'); exit; endif ?>
                <?php foreach ($rows as $row) { ?><li><?php echo $row; ?></li><?php } ?>
                </html>
                """
            )
        );

    [Fact]
    public void Reads_heredocs() =>
        Assert.Equal(
            """
            sql = $('    select * from orders where id = ', id)
            raw = '    no $value'
            """,
            Print(
                """
                $sql = <<<SQL
                    select * from orders where id = $id
                    SQL;
                $raw = <<<'TXT'
                    no $value
                    TXT;
                """
            )
        );

    [Fact]
    public void Functions_under_a_condition_belong_to_the_file()
    {
        var file = Lower("<?php namespace A\\B; if (!function_exists('x')) { function x() { function y() {} } class C {} }");
        Assert.Equal(["x"], file.Functions.Select(f => f.Name));
        Assert.Equal(["A\\B.C"], file.Classes.Select(c => c.FullName));
        Assert.Equal("A\\B", file.Namespace);
    }
}
