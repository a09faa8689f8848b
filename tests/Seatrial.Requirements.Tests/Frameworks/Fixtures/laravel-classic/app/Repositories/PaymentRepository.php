<?php

namespace App\Repositories;

use App\Payment;

class PaymentRepository
{
    protected $model;

    public function __construct(Payment $model)
    {
        $this->model = $model;
    }

    public function find($id)
    {
        return $this->model->newQuery()->findOrFail($id);
    }

    public function findOwn($id, $user)
    {
        return $this->model->where(['id' => $id, 'user_id' => $user->id])->firstOrFail();
    }
}
