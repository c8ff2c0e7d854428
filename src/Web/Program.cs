await Pilar.Arena.Web.ArenaWeb.Create(args).RunAsync();
