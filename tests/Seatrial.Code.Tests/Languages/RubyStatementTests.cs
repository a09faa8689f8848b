namespace Seatrial.Code.Tests.Languages;

/// <summary>Statements and expressions of Ruby in the language-neutral form.</summary>
public sealed class RubyStatementTests
{
    [Fact]
    public void The_last_value_of_a_method_is_returned_from_every_branch() =>
        Assert.Equal(
            """
            fn a()
              if x
                return 1
              else if y
                z
                return 2
            fn b()
              switch x
                case 1, 2
                  return 'one'
                default
                  throw Missing.new('no')
            fn c()
              try
                load
                return done
              catch A::Lost | Late as e
                log(e)
                return null
              finally
                close
            """,
            RubySource.Print(
                """
                def a
                  if x
                    1
                  elsif y
                    z
                    2
                  end
                end
                def b
                  case x
                  when 1, 2 then "one"
                  else raise Missing, "no"
                  end
                end
                def c
                  load
                  done
                rescue A::Lost, Late => e
                  log(e)
                  nil
                ensure
                  close
                end
                """
            )
        );

    [Fact]
    public void Modifiers_and_words_that_leave_are_conditions() =>
        Assert.Equal(
            """
            fn show()
              if (this.@order == null)
                return
              if !admin?
                return head('forbidden')
              if render(json: this.@order, status: 'ok')
                return
              if !find(1)
                throw Missing.new()
              loop !done
                step
            """,
            RubySource.Print(
                """
                def show
                  return if @order.nil?
                  return head :forbidden unless admin?
                  render json: @order, status: :ok and return
                  find(1) or raise Missing
                  step until done
                end
                """
            )
        );

    [Fact]
    public void Blocks_are_arguments_and_know_whom_a_return_leaves() =>
        Assert.Equal(
            """
            items.each(&: fn(k, [v, w]) {
              if v.nil
                return outer redirect_to('/')
              if w
                return
              return puts($(k, ': ', v))
            })
            ids = items.map(&: fn(it) { return it.id })
            items.select(&: fn(it) { return (1 < it) }).each(&: &)
            check = fn(x) { return (x == 1) }
            check.call(2)
            """,
            RubySource.Print(
                """
                items.each do |k, (v, w)|
                  return redirect_to("/") if v.nil
                  next if w
                  puts "#{k}: #{v}"
                end
                ids = items.map(&:id)
                items.select { it > 1 }.each(&)
                check = ->(x) { x == 1 }
                check.(2)
                """
            )
        );

    [Fact]
    public void Assignments_take_their_value_from_branches_and_apart() =>
        Assert.Equal(
            """
            if paid?
              state = 'done'
            else
              log
              state = 'open'
            [a, [b, ...c]] = pair
            user.name = 'x'
            this.@user = (this.@user || find(1))
            total ~= 2
            session['id'] = user.id
            """,
            RubySource.Print(
                """
                state = if paid?
                  :done
                else
                  log
                  :open
                end
                a, (b, *c) = pair
                user.name = "x"
                @user ||= find(1)
                total += 2
                session[:id] = user.id
                """
            )
        );

    [Fact]
    public void Hashes_strings_and_questions_have_the_forms_of_other_languages() =>
        Assert.Equal(
            """
            a = {x: 1, y: 2, z: z, [key]: 3, ...rest}
            b = $('SELECT ', id, '\n')
            c = ['one', 'two']
            d = (role in ['admin', 'staff'])
            e = (x in ROLES)
            f = (u is Admin)
            g = params['user']['id']
            h = (params['q'] ?? 'all')
            i = user?.name
            j = order.total
            k = 'a b'
            l = (a && !b)
            """,
            RubySource.Print(
                """
                a = { x: 1, "y" => 2, z:, key => 3, **rest }
                b = "SELECT #{id}\n"
                c = %w[one two]
                d = %i[admin staff].include?(role)
                e = x.in?(ROLES)
                f = u.is_a?(Admin)
                g = params.dig(:user, :id)
                h = params.fetch(:q, "all")
                i = user&.name
                j = order.public_send(:total)
                k = "a " "b"
                l = a && !b
                """
            )
        );

    [Fact]
    public void Patterns_are_labels_that_bind() =>
        Assert.Equal(
            """
            switch event
              case {type: 'paid', order: {id: id}} if (0 < id)
                pay(id)
              case new Refund(amount: (a = Integer)), null
                back(a)
              default
                other = event
                log(other)
            """,
            RubySource.Print(
                """
                case event
                in {type: "paid", order: {id:}} if id > 0 then pay(id)
                in Refund(amount: Integer => a) | nil then back(a)
                in other then log(other)
                end
                """
            )
        );

    [Fact]
    public void Documents_stand_behind_the_line_that_names_them() =>
        Assert.Equal(
            """
            run('SELECT 1\n  FROM x', 'second\n', 3)
            """,
            RubySource.Print(
                """
                run(<<~SQL, <<TEXT, 3)
                  SELECT 1
                    FROM x
                SQL
                second
                TEXT

                """
            )
        );
}
