class DroidStore
  def remove(id)
    User.destroy(id)
  end
end
